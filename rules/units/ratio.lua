--- A value per head, per unit or per event, or a multiple, is the quotient of its two figures.
return rule {
    id = "units/ratio",
    severity = "error",
    summary = { zh = "平均数或倍数与总量、数量不符", en = "a value per unit, or a multiple, disagrees with its two figures" },
    examples = {
        flags = {
            "农场种植向日葵<denominator>800亩</denominator>，收葵花籽<numerator>16万公斤</numerator>，平均亩产<ratio>230公斤</ratio>。",
            "全年办讲座<denominator>64场</denominator>，听众<numerator>9600人次</numerator>，场均<ratio>180人次</ratio>。",
            "今年产量<numerator>96万吨</numerator>，是2012年<denominator>24万吨</denominator>的<ratio>5倍</ratio>。",
        },
        accepts = {
            "农场种植向日葵800亩，收葵花籽16万公斤，平均亩产200公斤。",
            "全年办讲座64场，听众9600人次，场均150人次。",
            "今年产量96万吨，是2012年24万吨的4倍。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("ratio") do
            expect(equal(claim.ratio, claim.numerator / claim.denominator), { from = claim })
        end
    end,
}
