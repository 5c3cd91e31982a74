--- A total against its parts: equal where they are all of it, at least them where they do not overlap.
return rule {
  id       = "totals/sum",
  severity = "error",
  summary  = { zh = "总数与分项之和不符", en = "a total disagrees with the sum of its parts" },
  examples = {
    flags = {
      "全区新引进项目<total>132个</total>，按投资额分，亿元以上<parts>87个</parts>、5000万元至1亿元<parts>31个</parts>、5000万元以下<parts>15个</parts>。",
      "合作社现有男社员<parts>64名</parts>、女社员<parts>58名</parts>，共<total>132名</total>。",
    },
    accepts = {
      "全区新引进项目133个，按投资额分，亿元以上87个、5000万元至1亿元31个、5000万元以下15个。",
      "全县有企业42家，其中规模以上34家、高新技术9家、上市企业7家。",
    },
  },
  check = function(doc, expect)
    for claim in doc:claims("sum") do
      if claim.complete then
        expect(equal(claim.total, sum(claim.parts)), { from = claim })
      elseif claim.disjoint then
        expect(at_most(sum(claim.parts), claim.total), { from = claim })
      else
        for _, part in ipairs(claim.parts) do
          expect(at_most(part, claim.total), { from = claim })
        end
      end
    end
  end,
}
