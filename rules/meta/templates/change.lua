--- What the rule proves, in one sentence.
return rule {
  id       = "FAMILY/RULE",
  severity = "error",
  summary  = { zh = "增长率与前后两数不符", en = "a growth disagrees with the values before and after" },
  examples = {
    flags = {
      "合作社社员由<from>120户</from>增加到<to>168户</to>，增长<rate>45%</rate>。",
      "全镇企业由<from>80家</from>增加到<to>104家</to>，增长<rate>20%</rate>。",
    },
    accepts = {
      "合作社社员由120户增加到168户，增长40%。",
      "全镇企业由80家增加到104家，增长30%。",
    },
  },
  check = function(doc, expect)
    for claim in doc:claims("change") do
      if claim.from and claim.rate and not claim.years then
        local factor = claim.direction == "down" and 1 - claim.rate or 1 + claim.rate
        expect(equal(claim.to, claim.from * factor), { from = claim })
      end
    end
  end,
}
