--- A rate of a stated count is a fraction of it: some whole number of them passed.
return rule {
    id = "percentages/granularity",
    severity = "error",
    summary = { zh = "按该基数算不出这个百分比", en = "no whole number out of this count gives the rate" },
    examples = {
        flags = {
            "全年抽检样品<whole>40批次</whole>，合格率<share>97.1%</share>。",
            "本周检查门店<whole>30家</whole>，合格率<share>91.5%</share>。",
        },
        accepts = {
            "全年抽检样品140批次，合格率97.1%。",
            "本周检查门店30家，合格率93.3%。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("share") do
            if not claim.part and #claim.parts == 0 and #claim.less == 0 then
                expect(fraction(claim.share, claim.whole), { from = claim })
            end
        end
    end,
}
