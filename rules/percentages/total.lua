--- Shares of one whole make up all of it.
return rule {
  id       = "percentages/total",
  severity = "error",
  summary  = { zh = "各部分占比之和不是100%", en = "shares of one whole do not add up to 100 %" },
  examples = {
    flags = {
      "全县耕地中，水田占<shares>52.3%</shares>，旱地占<shares>31.5%</shares>，水浇地占<shares>18.2%</shares>。",
      "受访者中，男性占<shares>48.2%</shares>，女性占<shares>53.8%</shares>。",
    },
    accepts = {
      "全县耕地中，水田占52.3%，旱地占31.5%，水浇地占16.2%。",
      "全县耕地中，水田占52.3%，旱地占31.5%。",
    },
  },
  check = function(doc, expect)
    for claim in doc:claims("shares") do
      expect(equal(sum(claim.shares), 1), { from = claim })
    end
  end,
}
