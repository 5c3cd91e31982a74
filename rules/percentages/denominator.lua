--- A rate of counted things: some whole number of them must have that rate.
return rule {
  id       = "percentages/denominator",
  severity = "error",
  summary  = { zh = "百分比与基数不能同时成立", en = "no whole number of the base has this rate" },
  examples = {
    flags = {
      "市监局抽检食品<whole>50批次</whole>，合格率<share>98.7%</share>。",
      "专家组现场抽查农户<whole>30户</whole>，满意率<share>95%</share>。",
    },
    accepts = {
      "市监局抽检食品50批次，合格率98%。",
      "专家组现场抽查农户64户，满意率73.44%。",
    },
  },
  check = function(doc, expect)
    for claim in doc:claims("share") do
      if not claim.part and claim.whole.counted then
        expect(fraction(claim.share, claim.whole), { from = claim })
      end
    end
  end,
}
