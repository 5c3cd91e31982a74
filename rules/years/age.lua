--- An age against the date of birth.
return rule {
  id       = "years/age",
  severity = "error",
  summary  = { zh = "年龄与出生日期不符", en = "an age disagrees with the date of birth" },
  examples = {
    flags = {
      "何静山<from>1942年5月</from>出生于一个渔民家庭。<to>1960年9月</to>，<duration>21岁</duration>的他考入海运学校。",
      "老人于<to>2023年4月8日</to>逝世，享年<duration>78岁</duration>。他<from>1938年1月3日</from>出生于泉州。",
    },
    accepts = {
      { text = "何静山今年68岁，儿子1990年出生，在县城开店。", published = "2024-06" },
      { text = "何静山1995年出生，比渡口还小一岁。", published = "2024-06" },
      { text = "何静山1990年生，34岁，12岁进团学戏。", published = "2024-06" },
      "何静山1942年5月出生于一个渔民家庭。1960年9月，18岁的他考入海运学校。",
      "老人于2023年4月8日逝世，享年86岁。他1938年1月3日出生于泉州。",
    },
  },
  check = function(doc, expect)
    for claim in doc:claims("span") do
      if claim.pattern == "chronicle/age" then
        expect(equal(claim.duration, years(claim.from, claim.to, "age")), { from = claim })
      elseif claim.pattern == "chronicle/lifetime" then
        expect(equal(claim.duration, years(claim.from, claim.to, "nominal-age")), { from = claim })
      end
    end
  end,
}
