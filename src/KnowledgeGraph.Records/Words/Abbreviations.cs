namespace KnowledgeGraph.Records.Words;

/// <summary>
/// Words that stand for one another in Spanish, English or French, folded: abbreviations that are no beginnings of their words (those are found
/// without a table), and numbers of a series.
/// </summary>
public static class Abbreviations
{
    private static readonly Dictionary<string, string[]> Others = Read(
        "dept=department,departement", "depto=departamento", "dpto=departamento", "govt=government", "gvt=government", "gob=gobierno", "gouv=gouvernement",
        "intl=international", "int=international,internacional", "natl=national", "nal=nacional", "nac=nacional", "nat=national",
        "assn=association", "assoc=association,asociacion", "asoc=asociacion", "mfg=manufacturing", "mfrs=manufacturers", "mgmt=management",
        "sria=secretaria", "srio=secretario", "subsria=subsecretaria", "cia=compania", "co=company", "cie=compagnie", "corp=corporation,corporacion",
        "hnos=hermanos", "bros=brothers", "gral=general", "edo=estado", "cd=ciudad", "mty=monterrey", "mpio=municipio", "st=saint,san,santo,state",
        "ste=sainte",
        "sta=santa", "sto=santo", "fdn=foundation,fundacion,fondation", "fund=fundacion", "ctr=center,centre,centro", "center=centre",
        "tech=technology,technologie",
        "com=commerce,comercio,commission,comision", "cttee=committee", "cmte=committee,comite", "min=ministry,ministerio,ministere",
        "ste=societe,sainte", "soc=sociedad,society,societe", "eeuu=estados unidos,united states,etats unis", "ee uu=estados unidos", "eua=estados unidos",
        "usa=united states,estados unidos,etats unis", "us=united states,estados unidos,etats unis", "eu=estados unidos", "uk=united kingdom",
        "mex=mexico", "can=canada", "labour=labor", "programme=program", "organisation=organization", "defence=defense",
        "univ=universidad,university,universite", "inst=instituto,institute,institut,institution", "tec=tecnologico,tecnologica,technology",
        "ind=industria,industrias,industrial,industries,industry", "admin=administration,administracion", "adm=administration,administracion",
        "org=organization,organizacion,organisation", "fed=federation,federacion,federal", "conf=confederation,confederacion", "dir=direccion,direction",
        "prov=provincia,province", "dist=district,distrito", "mun=municipio,municipal", "dev=development,developpement", "des=desarrollo",
        "econ=economia,economic,economico,economica", "fin=finance,financial,finanzas,financiera", "serv=service,services,servicio,servicios",
        "svc=service,services", "svcs=services", "sec=secretaria,secretariat,secretary", "subsec=subsecretaria", "amer=american,america,americana",
        "grp=group,groupe", "gpo=grupo", "gp=group,grupo,groupe", "bco=banco", "bk=bank", "bd=board", "coop=cooperativa,cooperative",
        "eng=engineering", "constr=construcciones,construction", "rep=representative,representante,republic,republica", "ofna=oficina", "ofc=office",
        "bus=business", "educ=education,educacion", "lab=laboratory,laboratorio,laboratoire", "ctre=centre", "cto=centro", "mtn=mountain", "ft=fort",
        "1er=primer,primero,premier", "1st=first", "2nd=second", "2do=segundo", "2o=segundo", "2e=deuxieme", "3rd=third", "3er=tercer,tercero",
        "3e=troisieme",
        "4th=fourth", "4o=cuarto", "5th=fifth", "5o=quinto", "i=1", "ii=2", "iii=3", "iv=4", "v=5");

    /// <summary>What a word, or several with a blank between, may stand for or be abbreviated to: words too, or several with a blank between.</summary>
    public static IReadOnlyList<string> Of(string words) => Others.GetValueOrDefault(words) ?? [];

    private static Dictionary<string, string[]> Read(params string[] entries)
    {
        var pairs = entries.Select(entry => entry.Split('=')).SelectMany(sides => sides[1].Split(',').Select(other => (Short: sides[0], Long: other)))
            .SelectMany(pair => ((string, string)[])[pair, (pair.Long, pair.Short)]).Distinct();
        return pairs.GroupBy(pair => pair.Item1, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(pair => pair.Item2).ToArray(), StringComparer.Ordinal);
    }
}
