--- What the rule proves, in one sentence.
return rule {
  id       = "FAMILY/RULE",
  severity = "error",
  summary  = { zh = "总数与各项之和不符", en = "a total disagrees with the sum of its items" },
  examples = {
    flags = {
      "合作社有男社员<parts>64名</parts>、女社员<parts>58名</parts>，共<total>132名</total>。",
      "上午到馆<parts>1.7万人次</parts>，下午到馆<parts>2.6万人次</parts>，合计<total>4.9万人次</total>。",
    },
    accepts = {
      "合作社有男社员64名、女社员58名，共122名。",
      "上午到馆1.7万人次，下午到馆2.6万人次，合计4.3万人次。",
    },
  },
  check = function(doc, expect)
    for claim in doc:claims("sum") do
      if claim.complete then
        expect(equal(claim.total, sum(claim.parts)), { from = claim })
      end
    end
  end,
}
