--- The edition of a yearly event against its first year.
return rule {
  id       = "years/edition",
  severity = "error",
  summary  = { zh = "届数与创办年份不符", en = "an edition disagrees with the first year of a yearly event" },
  examples = {
    flags = {
      { text = "石雕节<from>2008年</from>办起，每年一届，2020年至2022年连续三年停办，2023年恢复，今年是<edition>第十八届</edition>。", published = "2025-09-12" },
      { text = "石雕节<from>2008年</from>办起，每年一届，其间因疫情停办过，今年是<edition>第二十八届</edition>。", published = "2025-09-12" },
      "<to>2024年10月20日</to>，<edition>第五届</edition>柳河马拉松开跑。赛事<from>2019年</from>首跑，一年一届，从没停过。",
      { text = "这是图书馆连续<edition>第五年</edition>办换书集市，首办是<from>2018年</from>，一年一次，从没断过。", published = "2025-05-18" },
      "2025年11月2日，<smaller>第五届</smaller>湖滨马拉松鸣枪。组委会说，明年<greater>第七届</greater>的日子已经定了。",
            { text = "第<smaller>十二届</smaller>古镇灯会昨天闭幕。组委会透露，明年元宵是2月24日，星期六，第<greater>十四届</greater>灯会届时举行。", published = "2023-02-06" },
      "茶会三年一届，首届2013年在南坪，第二届<from>2016年</from>在东渡，第三届<to>2018年</to>又回到南坪。",
      "技能赛一年一届，第三届<from>2018年</from>在东渡举行，第六届<to>2024年</to>在南坪举行。",
      "代表大会五年一次：2005年是第二届，<from>2010年</from>是第三届，<to>2015年</to>是<greater>第五届</greater>。",
      "老乡会一年一聚，<to>2026年</to><greater>第二十次</greater>，上一回也就是<from>2024年</from><smaller>第十九次</smaller>，来了六十人。",
      "第一届灯会是<from>2010年</from>，每年一届，<greater>第九届</greater>灯会<to>2019年</to>开幕。",
      { text = "渡口灯会<from>1979年</from>重张旗鼓，为恢复后的第一届，此后一年一届、从未间断，今年是恢复后的<edition>第43届</edition>。", published = "2024-06-15" },
      { text = "第八届渡口马拉松开跑。马拉松创办于<from>2013年</from>，除2020年、2021年、2022年停办外每年一届，今年是<edition>第十二届</edition>。", published = "2024-06-15" },
      { text = "第十一届渡口运动会昨天开幕。运动会<from>1980年</from>首办，每四年一届，从未中断。", published = "2024-06-15" },
      { text = "自<from>2011年</from>首次发布以来，榜单已走到<edition>第十六届</edition>。", published = "2024-06-15" },
      "<facts>第九届</facts>茶博会昨天开幕。本届茶博会为<facts>第八届</facts>，参展企业300家。",
      { text = "<edition>第八届</edition>龙舟赛昨天开赛。龙舟赛自<from>2012年</from>起每年一届，从未中断。", published = "2025-06-10" },
      "<smaller>第十二届</smaller>灯会落幕。镇长罗启文说，明年的<greater>第十四届</greater>灯会将有无人机表演。",
      { text = "<edition>第十五届</edition>青禾茶博会昨天闭幕。这个会<from>2006年</from>创办，一年一届，没有断过。", published = "2024-05-10" },
      { text = "<edition>第十八届</edition>灯会今晚点灯。灯会始于<from>2004年</from>。此后每年一届，只有2020年和2021年停办。", published = "2024-02-24" },
      { text = "<edition>第九届</edition>渔歌赛收官。首届在<from>2013年</from>举办，其间停办过一届。", published = "2024-09-10" },
      { text = "<edition>第七届</edition>石雕展开幕。石雕展<from>2015年</from>创办，两年一届。", published = "2023-10-08" },
      "2023年首届，2024年<smaller>第四届</smaller>，2025年<greater>第三届</greater>，渡口赛事一年比一年热闹。",
      "渡口庙会2024年办<smaller>第二届</smaller>，2025年办<greater>第十三届</greater>。",
      "上届庙会是<smaller>第十八届</smaller>，本届为<greater>第二十九届</greater>，照例正月初八开锣。",
      "2023年的第七届、2024年的第十届都在东渡开，船会一年一会的规矩没有变。",
      "村晚从1981年办到2025年，一年一届，年年不落，整整44届，锣鼓班子换了三代人。",
      "自第一届（1993年）算起，书市一年办一回，第二十届落在了2022年，改在河边搭棚。",
      "因大水停办一年（2020年），原本年年举行的灯会，从2016年首届到2024年共办了10届。",
      "论文奖每年评一届，评到2021年是第12届，往回数，头一届应是2001年，当年只评出三篇。",
      "县广播歌会从1987年起每年都办，首届至今未断，2007年那次是第三十届。",
      "渡口龙舟赛每两年比一次，2016年是第五届，2022年是第七届。",
      "诗会三年开一回，第四届在2012年，第六届在2019年。",
    },
    accepts = {
      { text = "石雕节2008年办起，每年一届，2020年至2022年连续三年停办，2023年恢复，今年是第十五届。", published = "2025-09-12" },
      { text = "石雕节2008年办起，每年一届，2020年起停办三年，今年是第十五届。", published = "2025-09-12" },
      { text = "石雕节2008年办起，每年一届。2020年至2022年，石雕节因故未能举办。今年是第十五届。", published = "2025-09-12" },
      { text = "石雕节2008年办起，每年一届，其间因疫情停办，2023年恢复举办，今年是第十五届。", published = "2025-09-12" },
      { text = "石雕节2008年办起，每年一届，2020年推迟到次年举办，今年是第十七届。", published = "2025-09-12" },
      { text = "本届共接待游客8.6万人次，比去年第十九届的7.8万人次增长10.3%。\n云雾山茶文化节始于2007年，每年举办一届。", published = "2026-04-21" },
      "2024年10月20日，第六届柳河马拉松开跑。赛事2019年首跑，一年一届，从没停过。",
      "第五次森林资源清查外业自2021年4月开始，至2022年3月结束。清查每五年一次，上一次（第四次）的结果以2017年为准。",
      { text = "这是图书馆连续第八年办换书集市，首办是2018年，一年一次，从没断过。", published = "2025-05-18" },
      { text = "市里第三届花展刚刚开幕。第十届柳河书市创办于2015年，一年一届。", published = "2024-10-21" },
      "第十三届村民委员会选举昨天举行。上届主任罗启文已任三届11年，此次未参选。",
            { text = "第十二届古镇灯会昨天闭幕。组委会透露，明年元宵是2月24日，星期六，第十三届灯会届时举行。", published = "2023-02-06" },
      { text = "上渡队7次夺冠，下渡队5次，其余6届冠军归4个村。首届赛事2007年举行，2020至2022年停办三届。", published = "2026-07-22" },
      { text = "第四届“渡口杯”足球赛落幕。这位1977年出生的教练带队第四年，从第一届起每年一届没落下。", published = "2025-06-23" },
      { text = "第一届渔歌节办于1992年，此后大体三至四年一届，第九届是2021年办的。", published = "2025-10-20" },
      { text = "灯戏节1983年由渡口剧社创办，每两年一届，中间停办过三届，到2023年已办到第18届。", published = "2025-06-09" },
      "上届庙会是第十八届，本届为第十九届，照例正月初八开锣。",
      "2024年救生船第1036次出海。老罗2025年第124次出海。",
      "去年当选第十三届代表，今年又当选第五届委员。",
      "渡口庙会2013年办第六届，2015年办第七届，2019年才办第八届。",
      "老罗2019年当选第十三届代表，2023年当选第五届委员。",
      "交易会春秋各一届：2023年第133届、第134届，2024年春是第135届。",
      { text = "昨天，渡口镇第十二届豆腐节开幕。首届办于2013年，2020年停办一年，2022年因疫情又停一年，所以到今年是第十二届。", published = "2026-03-21" },
      "茶会三年一届，首届2013年在南坪，第二届2016年在东渡，第三届2019年又回到南坪。",
      "技能赛一年一届，第三届2018年在东渡举行，第六届2021年在南坪举行。",
      "灯会每年一届，第十二届灯会2024年开幕，第五届美食节2024年同期举行。",
      "灯会每年一届，2020年停办，第十届2019年在东渡，第十一届2021年在南坪。",
      "灯会每年一届，第十届是2019年，第十一届和第十二届都在南坪。",
      { text = "2008年首届，2010年第二届，两年一届，今年是第九届。", published = "2024-06-15" },
      "第九届渡口灯会今晚开幕，本届灯会参展企业比第八届灯会多。",
      { text = "第九届渡口马拉松开跑。马拉松创办于2013年，除2020年、2021年、2022年停办外每年一届，今年是第九届。", published = "2024-06-15" },
      { text = "第十二届渡口运动会昨天开幕。运动会1980年首办，每四年一届，从未中断。", published = "2024-06-15" },
      { text = "自2011年首次发布以来，榜单已走到第十四届。", published = "2024-06-15" },
      { text = "自2001年首次发布以来，榜单已走到第十四届。", published = "2024-06-15" },
      "第九届茶博会昨天开幕。上届茶博会为第八届，参展企业300家。",
      "第九届茶博会昨天开幕。同期举行的第五届美食节也很热闹。",
      { text = "第十四届龙舟赛昨天开赛。龙舟赛自2012年起每年一届，从未中断。", published = "2025-06-10" },
      { text = "第十一届渔歌赛收官。首届在2013年举办，其间停办过一届。", published = "2024-09-10" },
      { text = "第五届石雕展开幕。石雕展2015年创办，两年一届。", published = "2023-10-08" },
      "第十二届灯会落幕。镇长罗启文说，明年的第十三届灯会将有无人机表演。",
      { text = "第十九届青禾茶博会昨天闭幕。这个会2006年创办，一年一届，没有断过。", published = "2024-05-10" },
      { text = "第十九届灯会今晚点灯。灯会始于2004年。此后每年一届，只有2020年和2021年停办。", published = "2024-02-24" },
      "2023年的第七届、2024年的第八届都在东渡开，船会一年一会的规矩没有变。",
      "村晚从1981年办到2025年，一年一届，年年不落，整整45届，锣鼓班子换了三代人。",
      "自第一届（1993年）算起，书市一年办一回，第三十届落在了2022年，改在河边搭棚。",
      "因大水停办一年（2020年），原本年年举行的灯会，从2016年首届到2024年共办了8届。",
      "论文奖每年评一届，评到2021年是第12届，往回数，头一届应是2010年，当年只评出三篇。",
      "县广播歌会从1978年起每年都办，首届至今未断，2007年那次是第三十届。",
      "渡口龙舟赛每两年比一次，2016年是第五届，2022年是第八届。",
      "诗会三年开一回，第四届在2012年，第六届在2018年。",
      "县里从2001年到2020年共办了12届运动会，头几年隔年一次。",
      "从2001年到2020年，渡口一共送走了12届毕业生。",
      "每年春天第一场雨后，渡口办灯会，2016年第三届，2019年第五届。",
      "2021年一次性补发了三年，第五届理事会2022年换届。",
      { text = "书展创办于1998年，起初每两年一届，2012年起改为每年一届，今年是第二十一届。", published = "2026-03-15" },
      { text = "第七届“最美家庭”昨天揭晓。第一届评选2013年举行，此后大体两年一届。", published = "2026-03-16" },
    },
  },
  check = function(doc, expect)
    for claim in doc:claims("span") do
      if claim.pattern == "chronicle/edition" then
        local paused = claim.years and math.tointeger(claim.years) or 0
        expect(equal(claim.duration + paused, years(claim.from, claim.to, "running")),
          { from = claim, as = { edition = claim.duration } })
      elseif claim.pattern and claim.pattern:find("^chronicle/edition%-%d") then
        local every, paused = math.tointeger(claim.pattern:match("%d+$")), claim.years and math.tointeger(claim.years) or 0
        expect(equal((claim.duration - 1 + paused) * every, years(claim.from, claim.to, "anniversary")), { from = claim, as = { edition = claim.duration } })
      end
    end
    for claim in doc:claims("span") do      -- each told with its year; the first one may be told by a word
      local every = claim.pattern and claim.pattern:match("^chronicle/series%-(%d)$")
      if every then
        expect(equal((claim.greater - (claim.smaller or 1)) * math.tointeger(every), years(claim.from, claim.to, "anniversary")), { from = claim })
      elseif claim.pattern and claim.pattern:find("^chronicle/count%-%d+$") then     -- 从1981年办到2025年，整整45届
        local paused = claim.years and math.tointeger(claim.years) or 0
        expect(equal((claim.greater - 1 + paused) * math.tointeger(claim.pattern:match("%d+$")), years(claim.from, claim.to, "anniversary")), { from = claim })
      elseif claim.pattern == "chronicle/series-order" then
        expect(at_most((claim.smaller or 1) + 1, claim.greater), { from = claim })
      elseif claim.pattern == "chronicle/series-pace" then
        expect(at_most(claim.greater - (claim.smaller or 1), 2 * years(claim.from, claim.to, "anniversary")), { from = claim })
      end
    end
    for claim in doc:claims("repeat") do
      if claim.pattern == "chronicle/same-edition" then
        expect(same(claim.facts), { from = claim })
      end
    end
    for claim in doc:claims("order") do
      if claim.pattern == "chronicle/next-edition" then
        expect(equal(claim.greater, claim.smaller + 1), { from = claim })
      end
    end
  end,
}
