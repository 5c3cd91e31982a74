--- An average, a density, an amount per head equals its numerator divided by its denominator.
return rule {
  id       = "units/ratio",
  severity = "error",
  summary  = { zh = "平均数与总量、数量不符", en = "an average disagrees with its total and number" },
  examples = {
    flags = {
      "全村种植油茶<denominator>200亩</denominator>，产油<numerator>3000公斤</numerator>，平均亩产<ratio>25公斤</ratio>。",
      "<denominator>40名</denominator>学员共完成<numerator>240件</numerator>作品，人均<ratio>8件</ratio>。",
    },
    accepts = {
      "全村种植油茶200亩，产油3000公斤，平均亩产15公斤。",
      "40名学员共完成240件作品，人均6件。",
    },
  },
  check = function(doc, expect)
    for claim in doc:claims("ratio") do
      expect(equal(claim.ratio, claim.numerator / claim.denominator), { from = claim })
    end
  end,
}
