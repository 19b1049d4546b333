namespace KnowledgeGraph.Records.Words;

/// <summary>
/// Words that are common in names in Spanish, English and French, folded: what bodies, undertakings and agreements are called, countries, compass
/// points, numbers. Those that mean the same are one here, so that a name and its translation meet; and a name that has one of them more than
/// another is as a rule the name of something else, which it is not where it has a second surname more.
/// </summary>
public static class CommonWords
{
    // The first is the meaning. Inflected and related forms whose endings correspond (Cognates) need no entry, unless they must count as common.
    private static readonly Dictionary<string, string> Meanings = Read(
        "ministry=ministerio,ministere,secretaria,secretariat,secretariado", "department=departamento,departement", "bank=banco,banque,banca",
        "world=mundial,mondial,mondiale,mundo,monde", "development=desarrollo,developpement", "trade=comercio,commerce,commercial,comercial,commerciale",
        "chamber=camara,chambre", "university=universidad,universite", "council=consejo,conseil", "committee=comite,cttee",
        "commission=comision", "institute=instituto,institut,institution,institucion", "association=asociacion",
        "federation=federacion", "confederation=confederacion", "foundation=fundacion,fondation", "fund=fondo,fonds", "center=centro,centre",
        "agency=agencia,agence", "office=oficina,bureau", "organization=organizacion,organisation", "society=sociedad,societe",
        "company=compania,compagnie", "business=negocio,empresarial,empresa,entreprise,enterprise", "group=grupo,groupe",
        "network=red,reseau", "alliance=alianza", "league=liga,ligue", "union=union", "board=junta", "court=corte,tribunal,cour",
        "school=escuela,ecole,colegio", "college=colegios", "academy=academia,academie", "library=biblioteca,bibliotheque", "museum=museo,musee",
        "hospital=hopital", "service=servicio", "system=sistema,systeme", "program=programa,programme", "project=proyecto,projet", "plan=plan",
        "initiative=iniciativa", "partnership=asociaciones,partenariat", "agreement=acuerdo,accord,convenio", "treaty=tratado,traite",
        "convention=convencion", "protocol=protocolo,protocole", "dialogue=dialogo,dialog", "forum=foro", "summit=cumbre,sommet",
        "conference=conferencia", "congress=congreso,congres", "meeting=reunion,encuentro,rencontre", "workshop=taller,atelier",
        "seminar=seminario,seminaire",
        "week=semana,semaine", "day=dia,jornada,journee,jour", "festival=festival", "fair=feria,foire", "award=premio,prix,prize",
        "national=nacional", "international=internacional", "federal=federal", "regional=regional", "general=general", "central=central",
        "global=global,globale", "public=publico,publica,publique", "private=privado,privada,prive,privee",
        "american=americano,americana,americain,americaine",
        "european=europeo,europea,europeen,europeenne", "latin=latino,latina,latine", "economy=economia,economie",
        "economic=economico,economica,economique", "finance=finanza,hacienda", "financial=financiero,financiera,financier,financiere",
        "industry=industria,industrie",
        "industrial=industrial,industriel,industrielle", "agriculture=agricultura", "education=educacion,ensenanza", "health=salud,sante",
        "environment=medioambiente,ambiente,environnement", "energy=energia,energie", "labor=labour,trabajo,travail", "justice=justicia",
        "defense=defence,defensa", "interior=interieur,gobernacion", "foreign=exterior,etranger,etrangere,extranjero,extranjera",
        "affair=asunto,affaires", "relation=relacion", "security=seguridad,securite", "transport=transporte,transportation", "tourism=turismo,tourisme",
        "culture=cultura", "science=ciencia", "technology=tecnologia,technologie", "innovation=innovacion", "research=investigacion,recherche",
        "statistics=estadistica,statistique,statistic", "policy=politica,politique", "law=ley,loi,derecho,droit", "human=humano,humana,humain",
        "right=derechos,droits",
        "woman=mujer,femme,women", "child=nino,enfant,children", "youth=juventud,jeunesse,joven", "people=pueblo,peuple", "citizen=ciudadano,citoyen",
        "government=gobierno,gouvernement", "state=estado,etat", "city=ciudad,ville", "county=condado,comte", "province=provincia",
        "municipality=municipio,municipalite,ayuntamiento", "republic=republica,republique", "border=frontera,frontiere", "water=agua,eau",
        "small=pequena,pequeno,petite,petit", "medium=mediana,mediano,moyenne,moyen", "large=grande", "new=nuevo,nueva,nouveau,nouvelle",
        "good=buena,buen,bon",
        "high=alto,alta,haut,haute", "commissioner=comisionado,commissaire", "representative=representante,representant", "entrepreneur=emprendedor",
        "employer=patronal,empleador,employeur", "manufacturer=fabricante,fabricant,manufacturero", "worker=trabajador,travailleur", "holding=holdings",
        "solution=soluciones", "consulting=consultoria,consultores,consultants,consultant", "partner=socio,partenaire", "capital=capital",
        "north=norte,nord,northern,septentrional", "south=sur,sud,southern,meridional", "east=este,est,oriente,eastern,oriental",
        "west=oeste,ouest,occidente,western,occidental", "lake=lago,lac", "river=rio,riviere,fleuve", "sea=mar,mer", "port=puerto",
        "valley=valle,vallee", "island=isla,ile", "coast=costa,cote", "forest=bosque,foret", "mountain=montana,montagne",
        "atlantic=atlantico,atlantique", "pacific=pacifico,pacifique",
        "mexico=mexique", "mexican=mexicano,mexicana,mexicain,mexicaine", "canada=canada", "canadian=canadiense,canadien,canadienne",
        "usa=eeuu,eua,us,united states,estados unidos,etats unis", "america=amerique", "europe=europa", "asia=asie", "africa=afrique",
        "uk=united kingdom,reino unido,royaume uni", "spain=espana,espagne", "france=francia", "germany=alemania,allemagne", "italy=italia,italie",
        "portugal=portugal", "brazil=brasil,bresil", "argentina=argentine", "chile=chili", "colombia=colombie", "peru=perou", "ecuador=equateur",
        "bolivia=bolivie", "venezuela=venezuela", "uruguay=uruguay", "paraguay=paraguay", "guatemala=guatemala", "honduras=honduras",
        "nicaragua=nicaragua", "panama=panama", "cuba=cuba", "salvador=salvador", "japan=japon", "china=chine", "india=inde", "korea=corea,coree",
        "russia=rusia,russie", "australia=australie", "belgium=belgica,belgique", "switzerland=suiza,suisse", "netherlands=holanda,hollande",
        "sweden=suecia,suede", "norway=noruega,norvege", "poland=polonia,pologne", "greece=grecia,grece", "turkey=turquia,turquie", "egypt=egipto,egypte",
        "quebec=quebec", "ontario=ontario", "texas=texas", "california=californie", "washington=washington",
        "#1=first,primer,primera,primero,premier,premiere,i", "#2=second,segundo,segunda,deuxieme,seconde,ii",
        "#3=third,tercer,tercera,tercero,troisieme,iii", "#4=fourth,cuarto,cuarta,quatrieme,iv", "#5=fifth,quinto,quinta,cinquieme,v",
        "#6=sixth,sexto,sexta,sixieme,vi", "#7=seventh,septimo,septima,septieme,vii", "#8=eighth,octavo,octava,huitieme,viii",
        "#9=ninth,noveno,novena,neuvieme,ix", "#10=tenth,decimo,decima,dixieme,x", "#11=eleventh,undecimo,onzieme,xi", "#12=twelfth,duodecimo,douzieme,xii");

    /// <summary>What a word means; words of one meaning have the same. Null for one that is not common.</summary>
    /// <param name="word">The word, or two with a blank between, folded.</param>
    public static string? MeaningOf(string word) => Meanings.GetValueOrDefault(word) ?? (Singular(word) is { } one ? Meanings.GetValueOrDefault(one) : null);

    private static string? Singular(string word) => word.Length < 5 || word[^1] != 's' ? null
        : word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.EndsWith("iones", StringComparison.Ordinal) || word.EndsWith("ores", StringComparison.Ordinal)
            || word.EndsWith("ales", StringComparison.Ordinal) || word.EndsWith("ades", StringComparison.Ordinal) ? word[..^2]
        : word[..^1];

    private static Dictionary<string, string> Read(params string[] entries)
    {
        var meanings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var sides = entry.Split('=');
            foreach (var word in sides[1].Split(',').Prepend(sides[0])) meanings.TryAdd(word, sides[0]);
        }
        return meanings;
    }
}
