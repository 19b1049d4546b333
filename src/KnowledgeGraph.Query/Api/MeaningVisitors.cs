namespace KnowledgeGraph.Query.Api;

/// <summary>Tells the meanings of fields of a node apart.</summary>
internal interface INodeMeaningVisitor<out T>
{
    T Visit(NodeMeaning.Id meaning);

    T Visit(NodeMeaning.Read meaning);

    T Visit(NodeMeaning.Names meaning);

    T Visit(NodeMeaning.Degree meaning);

    T Visit(NodeMeaning.Citation meaning);

    T Visit(NodeMeaning.Quote meaning);

    T Visit(NodeMeaning.Follow meaning);

    T Visit(NodeMeaning.FollowEdge meaning);

    T Visit(NodeMeaning.List meaning);

    T Visit(NodeMeaning.Connect meaning);
}

/// <summary>Tells the meanings of fields of an edge apart.</summary>
internal interface IEdgeMeaningVisitor<out T>
{
    T Visit(EdgeMeaning.Id meaning);

    T Visit(EdgeMeaning.Read meaning);

    T Visit(EdgeMeaning.Kind meaning);

    T Visit(EdgeMeaning.Properties meaning);

    T Visit(EdgeMeaning.Statements meaning);

    T Visit(EdgeMeaning.Cursor meaning);

    T Visit(EdgeMeaning.Node meaning);
}

/// <summary>Tells the meanings of fields of a connection apart.</summary>
internal interface IConnectionMeaningVisitor<out T>
{
    T Visit(ConnectionMeaning.TotalCount meaning);

    T Visit(ConnectionMeaning.Nodes meaning);

    T Visit(ConnectionMeaning.Edges meaning);

    T Visit(ConnectionMeaning.PageInfo meaning);

    T Visit(ConnectionMeaning.Facets meaning);
}

/// <summary>Tells the meanings of fields of the query root apart.</summary>
internal interface IRootMeaningVisitor<out T>
{
    T Visit(RootMeaning.Find meaning);

    T Visit(RootMeaning.FindMany meaning);

    T Visit(RootMeaning.List meaning);

    T Visit(RootMeaning.AsOf meaning);

    T Visit(RootMeaning.About meaning);

    T Visit(RootMeaning.Ask meaning);
}
