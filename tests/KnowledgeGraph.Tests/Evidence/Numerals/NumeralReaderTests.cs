using KnowledgeGraph.Evidence.Numerals;

namespace KnowledgeGraph.Tests.Evidence.Numerals;

/// <summary>Number forms of press releases in three languages and both notations, each read rightly or told as ambiguous.</summary>
public class NumeralReaderTests
{
    // Language and notation (P point, C comma, E either), the words, and all numbers that they hold. A no-break space is written ~, a narrow
    // one _, a thin one ^.
    private const string Table = """
        es P | 67,084 millones de dólares | 67084000000 USD?
        es P | exportaciones por 39,874 mdd | 39874000000 USD
        es P | 1,250.5 mdp | 1250500000 MXN
        es P | 3 mmdd | 3000000000 USD
        es P | 12 mde | 12000000 EUR
        es C | casi 1,8 billones de dólares | 1800000000000 USD? About
        es C | más de 1 billón de dólares | 1000000000000 USD? AtLeast
        es C | más de 64.000 pymes | 64000 AtLeast
        es C | más de 53.000 millones de dólares en bienes | 53000000000 USD? AtLeast
        es E | 64.000 empresas | 64/64000
        es E | 67,084 millones | 67084000000/67084000
        es E | 1,8 billones | 1800000000000
        es E | 1.234.567 personas | 1234567
        es E | 1,234,567 personas | 1234567
        es C | 1.234,5 toneladas | 1234.5
        es P | 1,234.5 toneladas | 1234.5
        es C | 1,234.5 toneladas | 1234.5
        es C | 0,125 por ciento | 0.125 %
        es E | 0.125 % | 0.125 %
        es E | 1234.567 toneladas | 1234.567
        es C | 12.0000 empresas | 12
        es C | 67 084 empleos | 67084
        es P | 67 084.5 empleos | 67084.5
        es C | 1'234,567 pesos | 1234.567 MXN?
        es P | 1'234,567 pesos | 1234567 MXN?
        es P | 3 mil millones de pesos | 3000000000 MXN?
        es P | 3 mil 400 millones de pesos | 3400000000 MXN?
        es P | 3 mil 450 pesos | 3450 MXN?
        es P | 1 millón 200 mil pesos | 1200000 MXN?
        es P | 2 millones 345 mil 678 dólares | 2345678 USD?
        es P | 1.5 millones de empleos | 1500000
        es C | 67 miles de millones de dólares | 67000000000 USD?
        es P | mil doscientas empresas | 1200
        es P | mil empresas | 1000
        es P | dos mil quinientos empleos | 2500
        es P | un millón de empleos | 1000000
        es P | un millón y medio de empleos | 1500000
        es P | 2 millones y medio de pesos | 2500000 MXN?
        es P | medio millón de personas | 500000
        es P | tres millones de pesos | 3000000 MXN?
        es P | treinta y cinco países | 35
        es P | ciento veinte empresas | 120
        es P | cien empresas | 100
        es P | veintiún estados | 21
        es P | una docena de empresas | 12 Exact, About
        es P | media docena de firmas | 6 Exact, About
        es P | decenas de miles de empleos | 
        es P | millones de dólares | 
        es P | dos tercios de las empresas | unread
        es P | el segundo lugar y el 2º puesto | 
        es P | el T-MEC y la COVID-19, el G20 y el 5G | unread
        es P | al menos 500 empresas | 500 AtLeast
        es P | por lo menos US$ 3.2 millones | 3200000 USD AtLeast
        es P | hasta 20 millones de euros | 20000000 EUR AtMost
        es P | creció hasta 67,084 millones de dólares | 67084000000 USD? Exact, AtMost
        es P | menos de 300 empleos | 300 AtMost
        es P | no más de 300 empleos | 300 AtMost
        es P | no menos de 300 empleos | 300 AtLeast
        es P | cerca de 300 empleos | 300 About
        es P | alrededor de los 300 empleos | 300 About
        es P | aproximadamente 300 empleos | 300 About
        es P | unas 300 empresas | 300 About
        es P | poco más de 300 empresas | 300 About, AtLeast
        es P | 300 empresas o más | 300 AtLeast
        es P | 300 o más empresas | 300 AtLeast
        es P | 64,000 empresas y más de 53,000 millones de dólares | 64000; 53000000000 USD? AtLeast
        es P | 300 empleos, aproximadamente | 300 About
        es P | entre 10 y 20 millones de dólares | 10000000 USD? Low; 20000000 USD? High
        es P | de 10 a 20 empresas | 10 Unclear; 20 Unclear
        es P | 10-20 % | 10 % Low; 20 % High
        es P | 5 o 6 empresas | 5 Unclear; 6 Unclear
        es P | un aumento de 3.2 % | 3.2 %
        es P | una caída de 3.2 % | ±3.2 %
        es P | cayó a 53,000 millones de pesos | 53000000000 MXN?
        es P | −3.2 por ciento | -3.2 %
        es P | menos 3 grados | -3
        es P | al menos 3 grados | 3 AtLeast
        es P | (3.2 %) | ±3.2 %
        es P | 5 puntos porcentuales | 5 points
        es P | $500 | 500 ?
        es P | 500 pesos mexicanos | 500 MXN
        es P | 500 pesos colombianos | 500 COP
        es P | 300 millones de dólares canadienses | 300000000 CAD
        es P | C$300 millones | 300000000 CAD
        es P | 300 millones de dólares de los Estados Unidos | 300000000 USD
        es P | 300 MXN | 300 MXN
        es P | USD 300 millones | 300000000 USD
        es P | En 2022, el comercio sumó 300 mdd | 300000000 USD
        es P | 2022 empresas | 2022
        es P | el 21 de septiembre de 2023 a las 14:30 con 15 empresas | unread; unread; 15
        es P | 67.1B de dólares | 67100000000/67100000000000 USD?
        en P | $67.1 bn | 67100000000 ?
        en P | US$ 3.2M | 3200000 USD
        en P | US$3.2 million | 3200000 USD
        en P | 67.1B | 67100000000
        en P | $67.1B | 67100000000 ?
        en P | €5m | 5000000 EUR
        en P | 5m tall | 5000000/5
        en P | 10k followers | 10000
        en P | 2 billion people | 2000000000
        en P | 1.8 trillion euros | 1800000000000 EUR
        en P | $1.2T | 1200000000000 ?
        en P | 64 thousand jobs | 64000
        en P | more than 64,000 small businesses | 64000 AtLeast
        en P | over $53 billion | 53000000000 ? AtLeast
        en P | nearly C$2 billion | 2000000000 CAD About
        en P | up to 500 firms | 500 AtMost
        en P | at least 500 firms | 500 AtLeast
        en P | 500 firms or more | 500 AtLeast
        en P | 500+ firms | 500 AtLeast
        en P | fewer than 500 firms | 500 AtMost
        en P | no fewer than 500 firms | 500 AtLeast
        en P | roughly 500 firms | 500 About
        en P | an estimated 500 firms | 500 Exact, About
        en P | some 500 firms | 500 About
        en P | just under 500 firms | 500 About, AtMost
        en P | over 5 years | 5 Exact, AtLeast
        en P | twenty-five firms | 25
        en P | one hundred and twenty firms | 120
        en P | two thousand five hundred jobs | 2500
        en P | two hundred million dollars | 200000000 USD?
        en P | a million jobs | 1000000
        en P | half a million jobs | 500000
        en P | one and a half million | 1500000
        en P | two dozen firms | 24 Exact, About
        en P | dozens of firms | 
        en P | two-thirds of firms | unread
        en P | 3.2 per cent | 3.2 %
        en P | 3.2 percent | 3.2 %
        en P | –3.2% | ±3.2 %
        en P | growth was –3.2% last year | -3.2 %
        en P | a 3.2% decline | ±3.2 %
        en P | between 10 and 20 per cent | 10 % Low; 20 % High
        en P | between $10 million and $20 million | 10000000 ? Low; 20000000 ? High
        en P | from 10 to 20 firms | 10 Unclear; 20 Unclear
        en P | 300 million Canadian dollars | 300000000 CAD
        en P | 300 million U.S. dollars | 300000000 USD
        en P | £3 million | 3000000 GBP?
        en P | ¥300 million | 300000000 ?
        en P | 300 pounds of steel | 300 ?
        en P | the 21st century, the 2nd and the second | 
        en E | 1,234.5 | 1234.5
        en E | 67,084 | 67084/67.084
        fr C | 67,1 Md€ | 67100000000 EUR
        fr C | 67,1 milliards d'euros | 67100000000 EUR
        fr C | 67,1 milliards d’euros | 67100000000 EUR
        fr C | 3 M€ | 3000000 EUR
        fr C | 3 M$ CA | 3000000 CAD
        fr C | 3 G$ | 3000000000 ?
        fr C | 250 k€ | 250000 EUR
        fr C | 2 billions de francs | 2000000000000 ?
        fr C | 3 Mds de dollars américains | 3000000000 USD
        fr C | 1 234 567 personnes | 1234567
        fr C | 1 234 567,8 tonnes | 1234567.8
        fr C | 1^234^567,8 tonnes | 1234567.8
        fr C | 67,1~% | 67.1 %
        fr C | 12_000~€ | 12000 EUR
        fr C | 1~234~567 personnes | 1234567
        fr C | 1_234_567 personnes | 1234567
        fr C | plus de 500 entreprises | 500 AtLeast
        fr C | près de 500 entreprises | 500 About
        fr C | environ 500 entreprises | 500 About
        fr C | moins de 500 entreprises | 500 AtMost
        fr C | jusqu'à 500 entreprises | 500 AtMost
        fr C | au moins 500 entreprises | 500 AtLeast
        fr C | 500 entreprises et plus | 500 AtLeast
        fr C | quelque 500 entreprises | 500 About
        fr C | 12,5 pour cent | 12.5 %
        fr C | 12,5 % | 12.5 %
        fr C | vingt et un pays | 21
        fr C | soixante-dix-sept pays | 77
        fr C | quatre-vingts pays | 80
        fr C | quatre-vingt-dix-neuf pays | 99
        fr C | cent vingt entreprises | 120
        fr C | deux cents entreprises | 200
        fr C | deux mille entreprises | 2000
        fr C | mille entreprises | 1000
        fr C | un million et demi d'emplois | 1500000
        fr C | une centaine d'entreprises | 100 Exact, About
        fr C | une douzaine de pays | 12 Exact, About
        fr C | entre 10 et 20 millions d'euros | 10000000 EUR Low; 20000000 EUR High
        fr C | 300 millions de dollars canadiens | 300000000 CAD
        fr C | 300 millions $ | 300000000 ?
        fr C | le 1er mars et la 2e place | 
        es P | El PIB creció 3.2 por ciento en 2022, hasta llegar a 1.3 billones de dólares | 3.2 %; 1300000000000 USD?
        es P | inversión de 35 mil 200 millones de dólares en 2023 | 35200000000 USD?
        es P | Se invertirán 5 mil mdd | 5000000000 USD
        es P | 120 mil 500 empleos | 120500
        es P | entre 2022 y 2023 las exportaciones sumaron 45 mil millones | 45000000000
        es C | un 12,5% más que en 2021 | 12.5 %
        es C | más de un millón y medio de personas | 1500000 AtLeast
        es C | 1,2 millones de euros (unos 1,3 millones de dólares) | 1200000 EUR; 1300000 USD? About
        es C | 3.000 M€ | 3000000000 EUR
        es C | 3.000 M de euros | 3000000000 EUR
        es C | hasta el 15 de mayo de 2024 participaron 45 empresas | 45
        es P | $1,250.00 M.N. | 1250 ?
        es P | $2,500 millones de pesos | 2500000000 MXN?
        es P | 2,500 mdd (2.5 mil millones de dólares) | 2500000000 USD; 2500000000 USD?
        es P | una inversión superior a los 500 millones de dólares | 500000000 USD? AtLeast
        es P | 23 de 32 estados | 23; 32
        es P | el 85% de los 1,200 encuestados | 85 %; 1200
        es P | 8 mil 900 MDD | 8900000000 USD
        es P | menos 5 por ciento | -5 %
        es P | Ciento cincuenta mil familias | 150000
        es P | dieciséis mil trescientos veinte | 16320
        es P | 1.5 mil millones de dólares estadounidenses | 1500000000 USD
        es P | cerca de medio millón de empleos | 500000 About
        es P | entre el 5 y el 10 por ciento | 5 % Low; 10 % High
        es P | un crecimiento del 5 al 10 por ciento | 5 % Unclear; 10 % Unclear
        es P | desde 1994 se han creado 14 millones de empleos | 14000000
        es P | 10 de noviembre: 45 firmas | 45
        en P | Canada's exports rose 4.2% to $67.4 billion in March | 4.2 %; 67400000000 ?
        en P | a $1.5-billion fund | 1500000000 ?
        en P | a C$300-million investment | 300000000 CAD
        en P | $300 million (US$220 million) | 300000000 ?; 220000000 USD
        en P | approximately CAD 45 million | 45000000 CAD About
        en P | CA$45M | 45000000 CAD
        en P | Over the next five years, $2.4 billion | 5; 2400000000 ?
        en P | between 2019 and 2022, 45,000 jobs | 45000
        en P | 45,000+ members | 45000 AtLeast
        en P | €1.2bn | 1200000000 EUR
        en P | £250k | 250000 GBP?
        en P | USD67.1bn | 67100000000 USD
        en P | 67.1 billion USD | 67100000000 USD
        en P | fiscal year 2024-25 budget of $3 billion | 3000000000 ?
        en P | fell 3.2% to $45 billion | ±3.2 %; 45000000000 ?
        en P | minus 3.2 per cent | -3.2 %
        en P | losses of $3 million | ±3000000 ?
        en P | two to three million jobs | 2000000 Unclear; 3000000 Unclear
        en P | 1,000–2,000 firms | 1000 Low; 2000 High
        en P | as many as 500 firms | 500 Exact, AtMost
        en P | 500 or so firms | 500 About
        en P | three-quarters of SMEs | unread
        fr C | 45 milliards de dollars canadiens | 45000000000 CAD
        fr C | 2,4 G$ sur cinq ans | 2400000000 ?; 5
        fr C | 300 M$ | 300000000 ?
        fr C | 300 M$ US | 300000000 USD
        fr C | plus de 1,2 million de PME | 1200000 AtLeast
        fr C | de 10 à 20 % | 10 % Unclear; 20 % Unclear
        fr C | quatre-vingt-dix mille entreprises | 90000
        fr C | deux cent cinquante millions d'euros | 250000000 EUR
        fr C | 12 000 € HT | 12000 EUR
        fr C | 1,5 Md d'euros | 1500000000 EUR
        fr C | près d'un million d'emplois | 1000000 About
        fr C | une vingtaine de pays | 20 Exact, About
        fr C | 3,2 M d’habitants | 3200000
        fr C | plus d'une centaine de PME | 100 AtLeast
        fr C | 40 000 000 $ | 40000000 ?
        fr C | 40 millions $ CA | 40000000 CAD
        es P | El saldo comercial fue de -1,234 millones de dólares | -1234000000 USD?
        es P | más de $300 mil millones de pesos | 300000000000 MXN? AtLeast
        es P | 1a edición y 3er lugar | 
        es P | una inversión de mil 500 millones de pesos | 1500000000 MXN?
        es P | mil 500 millones | 1500000000
        es P | 24 mil 357.8 mdd | 24357800000 USD
        es P | 24 mil 357 mdd | 24357000000 USD
        es P | 5 mil millones 300 mil pesos | 5000300000 MXN?
        es P | más del 30 por ciento | 30 % AtLeast
        es P | cerca del 80% | 80 % About
        es P | hasta un 80% | 80 % AtMost
        es P | hasta en 80% | 80 % AtMost
        es P | alrededor del 80% | 80 % About
        es P | al menos un 80% | 80 % AtLeast
        es P | menos del 5% | 5 % AtMost
        es P | casi el 80% | 80 % About
        es P | superó la cifra de 500 mdd | 500000000 USD AtLeast
        es P | no superó los 500 mdd | 500000000 USD AtMost
        en P | over half a million | 500000 AtLeast
        en P | 50 basis points | 50
        en P | 5,000 or fewer | 5000 AtMost
        en P | 1 million+ | 1000000 AtLeast
        en P | ≈500 firms | 500 About
        en P | <500 firms | 500 AtMost
        en P | $3–4 million | 3000000/3 ? Low; 4000000 ? High
        en P | a deficit of $3 billion | ±3000000000 ?
        fr C | un peu plus de 1 200 emplois | 1200 About, AtLeast
        fr C | 1,2 milliard $ | 1200000000 ?
        fr C | 12 000 $ US | 12000 USD
        fr C | 1 million 200 mille dollars | 1200000 USD?
        fr C | mille cinq cents emplois | 1500
        fr C | cent mille emplois | 100000
        fr C | pas moins de 500 emplois | 500 AtLeast
        fr C | au-delà de 500 emplois | 500 AtLeast
        fr C | 500 emplois au moins | 500 AtLeast
        fr C | 500 millions d’euros environ | 500000000 EUR About
        es P | dos mil 500 millones de pesos | 2500000000 MXN?
        es P | un millón 200 mil pesos | 1200000 MXN?
        es P | superior al 5% | 5 % AtLeast
        es P | más de los 30 mil empleos | 30000 AtLeast
        es P | más de un 5 por ciento | 5 % AtLeast
        fr C | près des 500 emplois | 500 About
        fr C | plus d'un million | 1000000 AtLeast
        fr C | jusqu'au 31 mars, 45 PME | 45
        en P | more than a 3% rise | 3 % AtLeast
        en P | Imports fell to nearly US$30 billion | 30000000000 USD About
        es P | cayeron a casi 53,000 empleos | 53000 About
        es P | cayeron casi 3 % | ±3 % About
        -- E | 2 billion people | 2000000000/2000000000000
        -- E | 2 trillion people | 2000000000000/2000000000000000000
        """;

    public static TheoryData<string> Rows => [.. Table.Split('\n')];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_number_is_read_as_its_document_writes_it(string row)
    {
        var parts = row.Split('|', StringSplitOptions.TrimEntries);
        var (language, notation) = (parts[0][..2] == "--" ? null : parts[0][..2], parts[0][3..] switch
        {
            "P" => Notation.Point,
            "C" => Notation.Comma,
            _ => Notation.Either,
        });

        var text = parts[1].Replace('~', '\u00A0').Replace('_', '\u202F').Replace('^', '\u2009');

        Assert.Equal(parts[2], ReadNumerals.Show(text, language, notation));
    }

    [Fact]
    public void The_table_has_forms_of_each_language_and_notation() => Assert.True(Rows.Count >= 120);
}
