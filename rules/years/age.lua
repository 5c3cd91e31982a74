--- An age against the date of birth.
return rule {
  id       = "years/age",
  severity = "error",
  summary  = { zh = "年龄与出生日期不符", en = "an age disagrees with the date of birth" },
  examples = {
    flags = {
      { text = "领头的罗师傅，<from>1966年</from>生，1985年进馆时十九岁，修了四十年，今年<duration>62岁</duration>。", published = "2025-05-20" },
      { text = "说话的是今年<duration>71岁</duration>的罗启文。他<from>1952年</from>出生，1968年进厂。\n\n1996年出生的周敏今年29岁，跟罗启文学艺。", published = "2025-05-20" },
      "<from>1978年</from>出生的他如今在厂里带徒。\n<duration>28岁</duration>那年，也就是<to>2011年</to>，他拿了第三名。",
      { text = "渔民符大海<from>1945年</from>生，<duration>74岁</duration>，16岁第一次跟父亲出海。", published = "2024-06" },
      { text = "他<from>1953年</from>生人，<duration>六十八岁</duration>，十四岁拜师。", published = "2024-06" },
      { text = "“这出戏活了。”<duration>68岁</duration>的老琴师说。他<from>1948年</from>生人，16岁进团。", published = "2024-06" },
      { text = "我是<from>1983年</from>的，<to>今年</to><duration>四十七岁</duration>，头发是被风吹白的。", published = "2024-06" },
      { text = "他<from>1938年</from>生，今年86岁，1955年到盐场，<to>那年</to>才<duration>13岁</duration>。", published = "2024-06" },
      { text = "“<from>1961年</from>我爹亲手立的门槛，那年我刚生下来，<to>今年</to>我<duration>六十九岁</duration>。”", published = "2024-06" },
      { text = "提起老谭无人不晓。他<from>1949年</from>出生，当过兵，种过地。眼下，<duration>65岁</duration>的他又守起了渡口。", published = "2024-06" },
      "他<from>1975年</from>参军，时年<smaller>18岁</smaller>；<to>2020年10月</to>病故时，终年<greater>73岁</greater>。",
      "何静山<from>1942年5月</from>出生于一个渔民家庭。<to>1960年9月</to>，<duration>21岁</duration>的他考入海运学校。",
      { text = "<from>1979年</from>，<smaller>19岁</smaller>的丁海明上船当学徒。如今，<greater>54岁</greater>的丁海明是船上的老大。", published = "2024-06" },
      { text = "她<from>1992年</from>来到灯塔，那年她<smaller>21岁</smaller>；今年，<greater>43岁</greater>的她还在守灯。", published = "2024-06" },
      { text = "守窑的人叫罗启文，<to>今年</to><duration>66岁</duration>。他<from>1968年</from>生在窑边，十六岁开始学徒。", published = "2024-06" },
      { text = "周某，男，<from>1985年3月</from>出生，作案时（<to>2023年8月</to>）<duration>48岁</duration>。", published = "2024-06" },
      "老人于<to>2023年4月8日</to>逝世，享年<duration>78岁</duration>。他<from>1938年1月3日</from>出生于泉州。",
      "老罗出生于<from>1961年10月</from>，<to>2021年10月</to>年满<duration>50岁</duration>，依规定退休。",
      "<from>1970年</from>出生的老罗，<duration>18岁</duration>上船，那是<to>1998年</to>。",
    },
    accepts = {
      "老罗出生于1961年10月，2021年10月年满60岁，依规定退休。",
      "1970年出生的老罗，18岁上船，那是1988年。",
      { text = "领头的罗师傅，1966年生，1985年进馆时十九岁，修了四十年，今年59岁。", published = "2025-05-20" },
      "1978年出生的他如今在厂里带徒。\n33岁那年，也就是2011年，他拿了第三名。",
      "儿子1990年出生。28岁那年，也就是1998年，他下了海。",
      { text = "渔民符大海1950年生，74岁，16岁第一次跟父亲出海。", published = "2024-06" },
      { text = "我是1983年的，今年四十一岁，头发是被风吹白的。", published = "2024-06" },
      { text = "1960年出生的李大爷74岁的老伴去年走了。", published = "2024-06" },
      { text = "他1950年生，母亲93岁，身体还硬朗。", published = "2024-06" },
      { text = "测站7个人，最年长的是1962年出生、今年62岁的老机械师沙振邦，最小的队员24岁。", published = "2024-06" },
      { text = "“1961年我爹亲手立的门槛，那年我刚生下来，今年我六十三岁。”", published = "2024-06" },
      { text = "学员中年龄最大的1958年出生，最小的2003年出生，平均年龄41岁。", published = "2024-06" },
      "他1975年参军，时年18岁；2020年10月病故时，终年63岁。",
      "1984年9月，19岁的罗启文走进渡口小学。他1965年10月出生，那时按虚岁报名。",
      { text = "1979年，19岁的丁海明上船当学徒。如今，64岁的丁海明是船上的老大。", published = "2024-06" },
      { text = "1979年，19岁的丁海明上船当学徒。他的儿子今年也上了船，41岁的他是大副。", published = "2024-06" },
      { text = "罗启文今年66岁，女儿在县城教书。她1991年生在窑边，是村里第一个大学生。", published = "2024-06" },
      { text = "1950年出生的人如今74岁，而全镇最长寿的老人今年102岁。", published = "2024-06" },
      { text = "周某，男，1985年3月出生，作案时（2023年8月）38岁。", published = "2024-06" },
      { text = "何静山今年68岁，儿子1990年出生，在县城开店。", published = "2024-06" },
      { text = "何静山1995年出生，比渡口还小一岁。", published = "2024-06" },
      { text = "何静山1990年生，34岁，12岁进团学戏。", published = "2024-06" },
      "何静山1942年5月出生于一个渔民家庭。1960年9月，18岁的他考入海运学校。",
      "老人于2023年4月8日逝世，享年86岁。他1938年1月3日出生于泉州。",
      "何静山1942年10月出生。1960年9月，18岁的他考入海运学校。",
      "何静山1942年10月出生，考学那年其实差一个月才满18岁，同学都叫他老何。",
      "何静山1942年10月出生，1960年9月入学时还差一个月满18岁。",
      "何静山1942年11月生于渔家，那年父亲已经38岁。",
      "何静山1942年10月出生，当年祖母68岁，家里有船三条。",
      "老褚1963年2月生，18岁上岛守灯。头一任搭档老何比他大21岁，1996年退休，去年（2024年）去世，享年82岁。",
      "宋小满2011年出生，是最小的获奖者；此前最小的是2003年获奖的葛一舟，那年葛一舟16岁。",
    },
  },
  check = function(doc, expect)
    for claim in doc:claims("span") do
      if claim.pattern == "chronicle/age" then
        expect(equal(claim.duration, years(claim.from, claim.to, "age")), { from = claim })
      elseif claim.pattern == "chronicle/lifetime" then
        expect(equal(claim.duration, years(claim.from, claim.to, "nominal-age")), { from = claim })
      elseif claim.pattern == "chronicle/two-ages" then
        expect(equal(claim.greater - claim.smaller, years(claim.from, claim.to)), { from = claim })
      end
    end
  end,
}
