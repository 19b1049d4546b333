namespace KnowledgeGraph.Tests.Questions.Duplicates;

/// <summary>Two entities by their names, the one that each is shown by first.</summary>
/// <param name="One">The names of the one.</param>
/// <param name="Other">The names of the other.</param>
internal sealed record HardPair(string[] One, string[] Other)
{
    /// <summary>Pairs that are one: written by hand, in Spanish, English and French, each in another way than the one before.</summary>
    public static IReadOnlyList<HardPair> Same { get; } = Read("""
        Cámara de Comercio de Tijuana | Camara de comercio de Tijuana
        Bridgewater Policy Forum | bridgewater policy forum
        Universidad Autónoma de Zacatecas | Universidad Autonoma Zacatecas
        Banque Lafayette | La Banque Lafayette
        Ministerio de Hacienda | Ministry of Finance
        Ministère de l'Économie | Ministry of the Economy
        Secretaría de Turismo | Secrétariat du Tourisme
        Consejo Nacional de Innovación | National Innovation Council
        Asociación Internacional de Transporte | International Transport Association
        Fundación para el Desarrollo de la Mujer | Foundation for Women's Development
        Banco Mundial de Semillas | World Seed Bank / Banque mondiale de semillas / Banco Mundial de Semillas
        Comité de Pequeñas Empresas | Small Business Committee
        Instituto Mexicano de Energía | Mexican Energy Institute
        Chambre de commerce du Québec | Quebec Chamber of Commerce
        Confederación de Cámaras Industriales | Confederation of Industrial Chambers
        Agencia Europea de Seguridad | European Security Agency
        Red Latinoamericana de Juventud | Latinoamericana Red de Juventud
        Sofía Hernández Arriaga | Sofia Hernandez Arriaga
        Hernández Arriaga, Octavio | Octavio Hernández Arriaga
        Dr. Emmanuel Okonkwo | Emmanuel Okonkwo
        Mtra. Guadalupe Treviño Salas | Guadalupe Treviño Salas
        Margaret L. Ashworth | Margaret Ashworth
        Thomas J. Whitcombe | Thomas James Whitcombe
        Rodrigo Villaseñor | Rodrigo Villaseñor Quintana
        Beatriz Montemayor | Beatriz Montemayor Ugalde
        Jean-Pierre Lachance | Jean Pierre Lachance
        Alejandro Zumárraga | Alejandro Zumarraga
        Kristin Halvorsen | Kristine Halvorsen
        Guillermo Echeverría | Guillermo Etcheverría
        Philippe Desrosiers | Philipe Desrosiers
        Catherine Vandenberg | Katherine Vandenberg
        Cristóbal Zapatero | Cristobal Sapatero
        William Featherstonehaugh | William Fetherstonhaugh
        J. Castellanos | Jimena Castellanos
        Acerolux S.A. de C.V. | Acerolux
        Nordwind Logistics Inc. | Nordwind Logistics, Incorporated
        Grupo Maderero Sol SA | Grupo Maderero Sol, Sociedad Anónima
        Pemberton & Sons Ltd. | Pemberton and Sons Limited
        Tallerwerk GmbH | Tallerwerk
        Vitrocorp Corporation | Vitrocorp Corp.
        Intl. Mining Assoc. | International Mining Association
        Depto. de Pesca | Departamento de Pesca
        Univ. of Saltmarsh | University of Saltmarsh
        Gov't Relations Bureau | Government Relations Office
        Minstry of Fisheries | Ministry of Fisheries
        Organizacion Mundial del Café | Organisation mondiale du café
        Insitute for Coastal Studies | Institute for Coastal Studies
        Tecnológico Ribereño | Tecnologico Ribereno
        Maple Leaf Works | MapleLeaf Works
        GreenHarbour | Green Harbour
        Foro de Agua Limpia 2021 | 2021 Foro de Agua Limpia
        Second Summit on Fisheries | 2nd Summit on Fisheries
        III Cumbre de Alcaldes | Tercera Cumbre de Alcaldes
        Primer Encuentro de Rectores | First Meeting of Rectors / Primer Encuentro de Rectores
        Tratado de Libre Tránsito | Treaty of Free Transit / Tratado de libre tránsito
        Acuerdo de Cooperación Pesquera | Accord de coopération pesquera
        Programme des petites entreprises | Small Enterprise Program
        Iniciativa de Movilidad Estudiantil | Iniciativa Movilidad Estudiantil
        Kalinowska, Zofia | Zofia Kalinowska
        Ειρήνη Παπαδοπούλου | Ειρηνη Παπαδοπουλου
        Straßenbau Müller | Strassenbau Muller
        FUMACO | Fundación Marítima del Comercio y Oceanografía / FUMACO
        Asociación de Puertos Interiores Americanos | APIA
        North Basin Growers Council / NBGC | Northern Basin Growers Council
        Department of Inland Waters | Departamento de Aguas Inland
        Observatorio de Políticas Rurales | Observatory of Rural Policies / Observatorio de Politicas Rurales
        Sociedad Canadiense de Acústica | Canadian Society of Acoustics / Société canadienne d'acoustique
        Société canadienne de botanique | Canadian Society of Botany
        Conseil régional du lac Ontario | Regional Council of Lake Ontario / Consejo Regional del lago Ontario
        Federación de Cooperativas del Norte | Northern Federation of Cooperatives / Fédération des coopératives du Nord
        Institución Financiera del Pacífico | Pacific Financial Institution
        Comisión de Libre Competencia | Commission de libre compétence
        Consejo Empresarial de la Patagonia | Patagonia Business Council
        Escuela Nacional de Antropología | National School of Anthropology
        Agence canadienne de l'énergie | Canadian Energy Agency
        Fondo de Innovación Agrícola | Fund for Agricultural Innovation
        Museo del Agua de Oaxaca | Museo del agua, Oaxaca
        Secretaría de Relaciones Exteriores de Aldora | Ministry of Foreign Relations of Aldora
        Ministère des Finances du Lavoisier | Ministry of Finance of Lavoisier
        Red de Universidades Andinas | Andean Universities Network / Red de Universidades Andinas
        Oficina de Patentes de Galdar | Galdar Patent Office
        Tercer Foro de Aduanas | 3er Foro de Aduanas
        Lic. Ernesto Barragán Ruiz | Ernesto Barragan Ruíz
        Hon. Penelope Ashdown | Penelope Ashdown
        Nathaniel P. Winterbourne | Nathaniel Winterbourne
        Marisol Etxeberria | Marisol Echeberria
        Aleksandr Voronin | Alexandr Voronin
        Mohammed Al-Rashidi | Mohamed Al Rashidi
        Francisco Iturralde | Francisco Iturralde Mejía
        Elena Wojciechowska | Elena Wojciechowksa
        Bergström Marine AB | Bergstrom Marine
        Talavera Textiles, S. de R.L. de C.V. | Talavera Textiles S de RL de CV
        Orion-Tech Systems | Orion Tech Systems
        Cia. Naviera del Golfo | Compañía Naviera del Golfo
        Laboratoires Beaumont | Laboratorios Beaumont
        Assn. of Bridge Builders | Association of Bridge Builders
        Comisión Intersecretarial de Puertos | Comision Inter-Secretarial de Puertos
        CONAPESCA | Comisión Nacional de Pesca / CONAPESCA
        Caribbean Hydrological Union | CHU / Caribbean Hydrological Union
        Diálogo sobre Ciudades | Dialogue on Cities
        Protocole de Montval | Montval Protocol
        Semana del Emprendedor | Entrepreneur Week
        """);

    /// <summary>Pairs that are two though their names are alike.</summary>
    public static IReadOnlyList<HardPair> Two { get; } = Read("""
        Ministry of Health of Peru | Ministry of Health of Chile
        Ministerio de Educación de Bolivia | Ministerio de Educación de Ecuador
        Secretaría de Cultura | Secretaría de Agricultura
        Ministry of Trade | Ministry of Transport
        Ministry of Justice | Ministry of Justice of Norway
        Department of Labor | Department of Energy
        Embassy of Canada | Embassy of Mexico
        Cámara de Comercio de Saltillo | Cámara de Comercio de Torreón
        Chambre de commerce de Laval | Chambre de commerce de Longueuil
        University of Kingsmere | University of Kingsford
        Universidad de Valdivia | Universidad Católica de Valdivia
        Universidad del Valle | Universidad del Valle de México
        North Carolina Ports | South Carolina Ports
        Northern Development Bank | Southern Development Bank
        Central Bank of Uruguay | Central Bank of Paraguay
        Banco de Desarrollo Rural | Banco de Desarrollo Urbano
        East Harbour Museum | West Harbour Museum
        Harvest Festival 2019 | Harvest Festival 2020
        Foro Minero 2021 | Foro Minero 2022
        Cumbre de Lagos 2018 | Cumbre de Lagos
        Conférence du bois 2023 | Conférence du bois 2024
        First River Congress | Second River Congress
        VI Encuentro de Bibliotecas | VII Encuentro de Bibliotecas
        12th Orchard Fair | 13th Orchard Fair
        Plan 2030 for Wetlands | Plan 2040 for Wetlands
        Press Release 811 | Press Release 812
        Juan Carrasco | Pedro Carrasco
        Iván Duarte Peña | Iván Duarte Rivas
        María Solórzano | Mario Solórzano
        Martin Oakeshott | Martina Oakeshott
        Andrea Bellini | Andreas Bell
        Luis Ferrer | Luisa Ferrer
        Emily Thornbury | Emil Thornbury
        Carlos Alberto Mena | Carlos Andrés Mena
        George Pennington | Georgina Pennington
        Robert Hallam | Rupert Hallam
        Ana Quiroga | Susana Quiroga
        Michael Underhill | Michelle Underhill
        Paul Marchetti | Paula Marchetti
        Hideo Tanabe | Hideki Tanabe
        Daniel Fonseca Luna | Daniela Fonseca Luna
        Oliver Stanhope | Olivia Stanhope
        Brightwater | Brightwater Canada
        Fairwater Canada | Fairwater Mexico
        Zenitel Group | Zenitel Foundation
        Fundación Telar | Telar
        Ironvale Holding | Ironvale Services
        Costamar Bank | Costamar Insurance
        Alder & Finch Consulting | Alder & Finch Capital
        Lumen Pharma Inc. | Lumen Pharma GmbH Research
        CIA / Central Irrigation Authority | CIA / Culinary Institute of Avonlea
        ABC / Asociación Boyacense de Criadores | ABC / Atlantic Brewing Company
        SME / Sociedad Mexicana de Entomología | Sindicato de Maestros Electricistas / SME
        API / American Pottery Institute | Asociación de Pintores Independientes
        UNE | UNI
        National Farmers Union | National Fishers Union
        National Association of Home Builders | National Association of Ship Builders
        Association of Women Engineers | Association of Engineers
        Committee on Oversight | Committee on Agriculture
        Consejo Coordinador de Puertos | Consejo Coordinador de Aeropuertos
        Instituto de Ingeniería | Instituto de Ingeniería Mecánica
        Agreement on Fisheries | Agreement on Forestry
        Working Group on Tariffs | Working Group on Taxes
        Regional Office for Africa | Regional Office for Asia
        Tribunal Superior de Justicia de Sonora | Tribunal Superior de Justicia de Sinaloa
        Municipio de San Pedro | Municipio de San Pablo
        Office of the First Minister | Office of the Prime Minister
        Banco Central / Banco Central de Honduras | Banco Central de Panamá / Banco Central
        School of Nursing | School of Mining
        Unité de recherche en droit | Unité de recherche en santé
        Delta Farmers Market | Delta Farmers Museum
        Puerto Nuevo | Puerto Viejo
        Ministry of Fisheries of Iceland | Ministry of Forestry of Iceland
        Consulado de Chile | Consulado de Colombia
        Cámara de Diputados | Cámara de Senadores
        Universidad Técnica del Sur | Universidad Técnica del Norte
        Banco Popular de Loja | Banco Popular de Cuenca
        Office québécois du lait | Office québécois du vin
        Ice Hockey League | Field Hockey League
        Salon du livre 2017 | Salon du livre 2018
        V Congreso de Apicultura | IV Congreso de Apicultura
        Annual Report 2001 | Annual Report 2010
        Resolution 14 on Whales | Resolution 15 on Whales
        Fernando Izquierdo | Fernanda Izquierdo
        Christian Delacroix | Christine Delacroix
        José Luis Barrios | José Manuel Barrios
        Henry Blackwood | Harriet Blackwood
        Gabriel Sandoval | Gabriela Sandoval
        Victor Nyström | Victoria Nystrom
        Eva Lindqvist | Ava Lindqvist
        Miguel Ángel Prado | Miguel Ángel Pardo
        Samuel Ortiz Vela | Manuel Ortiz Vela
        Novatek Europe | Novatek Asia
        Calder Group | Calder Institute
        Solventa Seguros | Solventa Finanzas
        Granite Peak Energy | Granite Peak Water
        Fundación Ribera | Colegio Ribera
        IPC / Instituto Peruano del Café | IPC / International Potato Council
        CAP / Centro de Arte Popular | Comité de Aguas Profundas
        Women in Trade | Women in Science
        Tratado de Pesca | Tratado de Paz
        Puente Alto | Puerto Alto
        """);

    private static HardPair[] Read(string lines) =>
        [.. lines.Split('\n').Select(line => line.Split(" | ")).Select(sides => new HardPair(sides[0].Split(" / "), sides[1].Split(" / ")))];
}
