--- A stated share equals its part divided by its whole.
return rule {
    id = "percentages/share",
    severity = "error",
    summary = { zh = "占比与分子、分母不符", en = "a stated share disagrees with its part and whole" },
    examples = {
        flags = {
            "全年新建项目<whole>40个</whole>，其中亿元以上<part>18个</part>，占<share>55%</share>。",
            "全市完成产值<whole>2598亿元</whole>，园区完成<part>2024亿元</part>，占全市产值比重达<share>79.5%</share>。",
        },
        accepts = {
            "全年新建项目40个，其中亿元以上18个，占45%。",
            "园区有企业221家，约九成在正常生产，开工199家。",
            "全年抽检样品140批次，合格率97.1%。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("share") do
            if claim.part then
                expect(equal(claim.share, claim.part / claim.whole), { from = claim })
            end
        end
    end,
}
