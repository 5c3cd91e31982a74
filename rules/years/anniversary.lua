--- An anniversary against the founding.
return rule {
  id       = "years/anniversary",
  severity = "error",
  summary  = { zh = "周年数与起始年份不符", en = "an anniversary disagrees with the founding year" },
  examples = {
    flags = {
      "学校创办于<from>1956年</from>，<to>2021年</to>迎来建校<duration>七十周年</duration>。",
      { text = "大桥于<from>1994年6月</from>建成通车，<to>今年</to>迎来通车<duration>20周年</duration>。", published = "2024-05" },
      { text = "这条从<from>1954年</from>开起的航线，今年满<duration>六十周年</duration>。", published = "2024-05" },
      "跨海大桥于<from>1994年6月</from>正式通车。<to>2024年</to>，人们庆祝大桥通车<duration>20周年</duration>。",
    },
    accepts = {
      "学校创办于1956年，2021年迎来建校六十五周年。",
      { text = "这条从1954年开起的航线，今年满七十周年。", published = "2024-05" },
      "1994年6月，跨海大桥正式通车。2024年，人们庆祝大桥通车30周年。",
    },
  },
  check = function(doc, expect)
    for claim in doc:claims("span") do
      if claim.pattern == "chronicle/anniversary" then
        expect(equal(claim.duration, years(claim.from, claim.to, "anniversary")), { from = claim })
      end
    end
  end,
}
