--- A part is at most its whole.
return rule {
  id       = "order/part",
  severity = "error",
  summary  = { zh = "部分大于整体", en = "a part exceeds its whole" },
  examples = {
    flags = {
      "全镇有种粮大户<whole>86户</whole>，其中百亩以上<part>93户</part>。",
      "会议应到代表<whole>210名</whole>，其中女代表<part>235名</part>。",
    },
    accepts = {
      "全镇有种粮大户93户，其中百亩以上86户。",
      "学校现有教师超3000人，其中高级职称教师2996人。",
    },
  },
  check = function(doc, expect)
    for claim in doc:claims("part") do
      expect(at_most(claim.part, claim.whole), { from = claim })
    end
  end,
}
