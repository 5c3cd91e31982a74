--- How long something took, against its first and last date.
local function elapsed(claim)
  local unit = claim.duration.unit
  if unit == "year" and claim.pattern == "chronicle/full" and not claim.duration.value:find(".", 1, true) then   -- 满六年
    return years(claim.from, claim.to, "age")
  elseif unit == "year" and claim.pattern == "chronicle/exact" and claim.from.precision == "month" and claim.to.precision == "month" then
    return months(claim.from, claim.to)
  end
  if unit == "day" or unit == "week" then
    return days(claim.from, claim.to)
  elseif unit == "year" and claim.duration.value:find("%.5$") then  -- 两年半 is thirty months
    return months(claim.from, claim.to)
  elseif unit == "month" then
    return months(claim.from, claim.to)
  elseif unit == "year" then
    return years(claim.from, claim.to)
  end
end

return rule {
  id       = "years/duration",
  severity = "error",
  summary  = { zh = "起止日期与所说时长不符", en = "a duration disagrees with its first and last date" },
  examples = {
    flags = {
      "东渡镇9日<from>6时</from>停航，10日<to>18时</to>复航，船家干等<difference>26小时</difference>。",
      "渡口<to>2018年</to>竣工，<duration>两年</duration>前的<from>2026年</from>打下第一根桩。",
      { text = "<duration>五年</duration>前的<from>2022年</from>，这里还是滩涂；眼下稻穗已经低头。", published = "2026-09-03" },
      "合作社<from>2011年</from>由五户人家办起，<duration>十年</duration>后的<to>2012年</to>，社员有四百户。",
      "夜航<from>19时30分</from>开始，中途停靠一刻钟，<to>22时45分</to>返港，全长<difference>两小时十五分钟</difference>。",
      "渡轮全程<difference>5小时20分</difference>，<from>8:05</from>从东渡开出，<to>12:25</to>到达南坪。",
      "船队<from>下午三点半</from>出发，路上走走停停，颠了<difference>四个半小时</difference>，靠岸已是晚上<to>六点</to>。",
      "水闸<from>2004年</from>通水，<to>2019年</to>首次大修，彼时闸龄已<duration>25年</duration>，锈得厉害。",
      "<from>2007年</from>的那场大水过去了<duration>二十五年</duration>，<to>2022年</to>秋天，守堤的人又聚了一回。",
      "两次大潮相隔整整<duration>三十一年</duration>：前一次在<from>1983年</from>，后一次是<to>1996年</to>。",
      "<from>2018年</from>停航的老渡口，直到<to>2020年</to>才改成公园，中间荒了<duration>十二年</duration>。",
      { text = "医院<from>2016年3月</from>开业，到<to>这个月</to>是<duration>十年零七个月</duration>。", published = "2024-06-15" },
      "公司<from>2015年</from>开业，截至<to>2023年底</to>已运营<duration>十二年</duration>。",
      { text = "周女士<from>3月4日</from>报案，3月7日补齐报告，<to>3月11日</to>赔款到账，前后<duration>19天</duration>。", published = "2024-06-15" },
      "大坝<from>2014年</from>立项，2016年开工，<to>2019年</to>完工，历时<duration>八年</duration>。",
      { text = "<from>2013年6月</from>，第一台挖掘机开进盐碱滩。<duration>九年</duration>过去，这里有286家企业。", published = "2024-06-15" },
      { text = "公示期<from>12月1日至12月26日</from>，共<duration>7天</duration>。", published = "2023-12-30" },
      { text = "<from>5月1日至19日</from><duration>五天</duration>假期，渡口运送旅客3万人次。", published = "2024-06-15" },
      "船厂<from>2013年</from>动工，<to>2017年</to>投产，建设期<duration>八年</duration>。",
      "闸门<from>2016年3月</from>开工，<to>2023年9月</to>竣工，前后<duration>两年半</duration>。",
      { text = "老沙当了<duration>十八年</duration>村支书（<from>2008年</from>起），心里有本账。", published = "2024-06-15" },
      { text = "渡口已运营<duration>九年</duration>（自<from>2017年</from>算起），从没停过航。", published = "2024-06-15" },
      { text = "他在渡口守了<duration>59年</duration>——<from>1996年</from>上岛时，这里只有一间石屋。", published = "2024-06-15" },
      { text = "他教龄<duration>39年</duration>，<from>1995年</from>参加工作。", published = "2024-06-15" },
      { text = "老窑工烧了<duration>37年</duration>窑，<from>1998年</from>入行。", published = "2024-06-15" },
      { text = "我<from>1996年</from>下海，到今年<duration>21年</duration>了。", published = "2024-06-15" },
      { text = "他1978年生，今年46岁，<from>2009年</from>从县城调来，一待就是<duration>10年</duration>。", published = "2024-06-15" },
      { text = "会议将于<to>6月14日</to>闭幕，从<from>6月12日</from>开幕算起，会期<duration>九天</duration>。", published = "2024-06-13" },
      { text = "<from>5月1日到5月28日</from>整整<duration>七周</duration>，书屋借出4320册。", published = "2024-06-15" },
      "渡船<from>1985年</from>下水，<to>2016年</to>退役，跑了<duration>41年</duration>。",
      { text = "老何<from>去年11月1日</from>离港，<to>今年4月12日</to>返航，在海上<duration>563天</duration>。", published = "2024-06-15" },
      "他<from>23时45分</from>进门，次日<to>0时22分</to>手术开始，<difference>57分钟</difference>。",
      "<from>3日21时</from>接警，<to>4日2时30分</to>处置完毕，前后<difference>七个半小时</difference>。",
      "清晨<from>5时40分</from>，他把邮包甩上船。<to>9时10分</to>，船靠码头，路上走了<difference>五个半小时</difference>。",
      "书屋每天<from>8时30分</from>开门，<to>17时30分</to>关门，中间不歇，<difference>六个小时</difference>。",
      "水闸<from>2023年5月1日</from>停航，<to>6月30日</to>复航，首尾共<duration>45天</duration>。",
      "2号线首班车<from>6:10</from>发出，末班车<to>22:40</to>发出，首末班车间隔<difference>17.5小时</difference>。",
      "轮渡首班<from>6:00</from>开出，末班<to>21:30</to>开出，首末班间隔<difference>14.5小时</difference>。",
      "6月3日<from>8时</from>至<to>20时</to>的<difference>16小时</difference>内，全市平均降雨120毫米。",
      { text = "2024年6月3日<from>20时</from>至6月5日<to>8时</to>的<difference>48小时</difference>内，渡口停航。", published = "2024-06-08" },
      { text = "填报<from>6月25日</from>开始，<to>7月1日</to>截止，前后<duration>不到五天</duration>，别拖到最后。", published = "2025-06-27" },
      { text = "船厂<from>2016年</from>登陆创业板。船厂上市至今已满<duration>十一年</duration>，年年分红。", published = "2024-05" },
      "处分期为<duration>一年</duration>，自<from>2024年11月8日至2026年11月7日</from>。",
      "这笔款<from>2023年8月1日</from>放出，期限<duration>一年</duration>，至<to>2025年7月31日</to>到期。",
      { text = "自<from>2006年</from>至今的<duration>9年</duration>里，他走了11万公里邮路。", published = "2024-06" },
      "<from>2020年</from>、2021年、2022年、<to>2023年</to>，渡口连续<duration>五年</duration>没出过事故。",
      "新闸<from>2018年9月</from>动工，<to>2022年9月</to>蓄水，建设用了整整<duration>三年</duration>。",
      "从<from>1987年</from>当上守灯人到<to>2020年</to>退下来，他背了<duration>23年</duration>油桶。",
      { text = "公示期为<from>6月3日至6月9日</from>，共<duration>5个自然日</duration>。", published = "2025-06-10" },
      { text = "他<from>2001年</from>上岛，今年是他守灯的<duration>第34个年头</duration>。", published = "2025-06" },
      "存款期限<duration>180天</duration>，起息日为<from>2025年1月10日</from>，到期日为<to>2025年9月9日</to>。",
      { text = "他<from>2019年9月</from>上岛守灯，到<to>2024年9月</to>满<duration>六年</duration>时，灯塔换上了新灯。", published = "2025-03" },
      { text = "老丁<from>23岁</from>学会烧窑，今年<to>58岁</to>，一烧就是<difference>25年</difference>。", published = "2024-06" },
      "被判处有期徒刑<duration>三年</duration>，刑期从<from>2023年3月16日</from>起到<to>2027年3月15日</to>为止。",
      { text = "花展从<from>3月1日</from>持续到<to>3月10日</to>，为期<duration>15天</duration>。", published = "2023-03" },
      "<from>2011年至2016年</from>的<duration>八年</duration>间，他走遍了全县的村子。",
      "渡轮<from>8时20分</from>离岸，<to>9时05分</to>靠上对岸码头，航程<difference>55分钟</difference>。",
      "他<from>21岁</from>学会撑船，今年<to>58岁</to>，整整<difference>47年</difference>没离开过这条河。",
      { text = "湖藕<to>去年10月21日</to>起完，<from>今年10月12日</from>起完，提前了<duration>19天</duration>。", published = "2024-11" },
      "渡口2021年6月启动改造，原定<to>2023年6月</to>完工，最终<from>2023年2月</from>完工，提前了<duration>8个月</duration>。",
      "新闸原定<to>2023年11月</to>通水，<from>2023年8月</from>通水，提前了<duration>7个月</duration>。",
      "“十四五”时期（<from>2021—2025年</from>）是渡口改造的关键<duration>四年</duration>。",
      { text = "4月5日<from>11时20分</from>拉响警报，4月8日<to>10时20分</to>解除，历时<difference>95小时</difference>。", published = "2025-04-10" },
      { text = "她<from>2012年</from>当上灯塔守护人，今年已是<duration>第19个年头</duration>。", published = "2024-06" },
      { text = "<from>2009年</from>，他回村接手砖窑，一干就是<duration>25年</duration>。", published = "2024-06" },
      "<from>2011年</from>，新渡口选定了位置，<duration>五年</duration>后的<to>2014年</to>，渡口开工。",
    },
    accepts = {
      { text = "有人问起1998年的大水，他说，那一年渡口的水位33.86米，堤防标准低，如今主堤都是按五十年一遇加固的。", published = "2024-07-16" },
      { text = "新船员9月20日起受训，为期14天，10月3日结束，假期顺延至10月4日至10日。", published = "2025-09-10" },
      "东渡镇9日6时停航，10日18时复航，船家等了36小时。",
      "渡口2018年竣工，两年前的2016年打下第一根桩，设计三年。",
      { text = "五年前的2021年，这里还是滩涂；眼下稻穗已经低头。", published = "2026-09-03" },
      { text = "五年前的2020年，这里还是滩涂；眼下稻穗已经低头。", published = "2026-02-03" },
      { text = "1998年建的闸，十年后的2008年大修，又过五年，换了门。", published = "2024-06-15" },
      "夜航19时30分开始，中途停靠一刻钟，21时45分返港，全长两小时十五分钟。",
      "8:30开会，10:00散会，发言30分钟。",
      "8:30开工，12:00收工，比平时提前1小时30分。",
      { text = "军训9月20日起，为期14天，10月3日结束，国庆假顺延至10月4日至10日。", published = "2025-09-16" },
      "客车8时05分从甲城开出，11时20分到乙城，中途停了四站，最快的一趟只要2小时38分。",
      { text = "与2024年相比，死亡人数减少18人，下降8.1%，连续第四年下降；受伤人数上升2.6%。", published = "2026-01-16" },
      { text = "比2023年少了41起，连续第六年减少。", published = "2026-01-16" },
      "书店8时至22时，一天14小时，三班倒。",
      { text = "Ⅳ类断面去年4个。2020年至2022年，Ⅴ类断面分别为9个、6个、3个，四年来每年少三个。", published = "2023-03-10" },
      { text = "2018年至2020年，亏损面分别为12%、9%、6%，五年来一路下降。", published = "2023-03-10" },
      "水闸2004年通水，2019年首次大修，彼时闸龄已15年，锈得厉害。",
      "他1990年入行，2010年改行，这之前种了三十年地。",
      "有着30年教龄的老何2003年调来，2013年当上校长。",
      "学校2011年建成，2021年庆祝建党100周年时，校门刷了新漆。",
      { text = "始建于1604年的灯塔2006年升为国家级，距今已420年。", published = "2024-06" },
      "渡口2003年、2008年和2013年大修三次，最长一次停了25年。",
      "2001年建的船厂近三十年没有换过厂长，2011年才来了新人。",
        "考察船2022年10月8日离港，11月5日到站，航行28天；2023年2月20日返航，3月18日靠岸，历时161天。",
        "他1991年进厂学艺，中间停工三年，2000年出师，学了六年。",
      { text = "老何工龄三十年，2001年入党，2010年评上劳模。", published = "2024-06-15" },
      { text = "公司运营了六年（2012年起亏损三年），2018年被收购。", published = "2024-06-15" },
      "7时30分到校，8时上课，早读20分钟。",
      { text = "医院2016年3月开业，到这个月是八年零三个月。", published = "2024-06-15" },
      "公司2015年开业，截至2023年底已运营八年。",
      "公司2015年开业，截至2023年底净利润已连增五年。",
      "公司2015年开业，到2023年已有员工300人，连续八年分红。",
      "1990年，他来到渡口，2010年退休，在船上待了十五年。",
      { text = "渔船3月1日出海，4月10日返航，在海上遇到三天大风。", published = "2024-06-15" },
      "第一期2019年3月开工，2020年5月完工，工期14个月；第二期工期9个月。",
      { text = "周女士3月4日报案，3月7日补齐报告，3月11日赔款到账，前后8天。", published = "2024-06-15" },
      "大坝2014年立项，2016年开工，2019年完工，历时三年。",
      { text = "2013年6月，第一台挖掘机开进盐碱滩。十一年过去，这里有286家企业。", published = "2024-06-15" },
      "他1990年入伍，1995年转业，到2010年已经干了二十年文书。",
        { text = "学校1998年建校。建校两年后，第一批学生毕业。", published = "2024-05-16" },
            "2023年4月到6月，雨水多，采茶的晴天只有38天。",
            "2022年1月至12月，全县优良天数共312天。",
            "2023年3月1日到5月31日，工地停停打打，实际开工只有61天。",
            "从2023年5月到10月，无雨日足足有96天。",
            { text = "老场长孟广田1962年到任，干了二十一年；现任场长2015年接手。", published = "2024-06" },
            { text = "她的婆婆1975年开的店，开了22年，儿媳接手以后又添了两口锅。", published = "2024-06" },
            { text = "已故的老馆长1956年到任，一干就是24年。", published = "2024-06" },
            "他丈夫六十岁去世，比她大五岁，去世至今二十三年。",
            "父亲五十岁退休，比母亲早五岁，退休至今二十年。",
            "哥哥四十岁出国，弟弟比他小三岁，出国至今十二年。",
            "她三十八岁守寡，比姐姐早六岁，守寡至今四十年。",
            "师傅六十岁收山，比师弟晚四岁，收山至今十五年。",
            "老班长五十五岁离休，比教导员大两岁，离休至今三十一年。",
            "他二十二岁入伍，比同村的大柱小一岁，入伍至今十八年。",
            "祖父七十岁封笔，比祖母大三岁，封笔至今九年。",
            "老曹四十六岁，大哥五十岁入行，比他大十岁，干了六年。",
      "公示期12月1日至12月26日，共26天。",
      "5月1日至19日，停航五天，其余各天正常。",
      { text = "老沙当了十六年村支书（2008年起），心里有本账。", published = "2024-06-15" },
      { text = "他在渡口守了28年——1996年上岛时，这里只有一间石屋。", published = "2024-06-15" },
      { text = "他念了五年书，2017年进厂，如今是班长。", published = "2024-06-15" },
      { text = "他1990年毕业，教了12年书，2002年改行。", published = "2024-06-15" },
      { text = "大坝1998年开工，2002年完工，停工两年。", published = "2024-06-15" },
      { text = "库存5月31日为78万吨，6月14日71万吨，三周里一路走低，单是本周就去化2万吨。", published = "2024-06-14" },
      "第一炉从凌晨4点点火，第二炉从清晨6点半开始，历时3小时48分钟。",
      "他6时起床，7时出门，走了40分钟才到。",
      "9时开会，11时散会，茶歇20分钟。",
            "2015年老何第二次出任队长，2018年卸任，两次任队长共六年。",
            "何静山1968年3月出生，17岁那年跟父亲学艺，到2026年整整41年。",
      { text = "填报6月25日开始，7月1日截止，前后不到八天，别拖到最后。", published = "2025-06-27" },
      { text = "船厂2016年登陆创业板。船厂上市至今已满八年，年年分红。", published = "2024-05" },
      "新闸2018年9月动工，2021年8月蓄水，历时近三年。旧闸2001年3月动工，2005年9月蓄水，历时四年多。",
      { text = "老谭今年70岁，18岁当兵，当了5年兵，转业后在渡口干了37年。", published = "2024-06" },
      "2018年、2019年和2020年三年，他连续两年评上先进，2020年落选。",
      "处分期为一年，自2024年11月8日至2025年11月7日。",
      { text = "自2006年至今的18年里，他走了11万公里邮路。2008年以来，他有3年在外地。", published = "2024-06" },
      "2020年、2021年、2022年、2023年，渡口连续四年没出过事故。",
      "新闸2018年9月动工，2022年9月蓄水，建设用了整整四年。新路2018年9月动工，2021年11月通车，整整三年。",
      "从1987年当上守灯人到2020年退下来，他背了33年油桶。",
      "从1987年上岛到2020年退下来，他换了三座灯塔，最后一座守了6年。",
      { text = "他2001年上岛，今年是他守灯的第25个年头。", published = "2025-06" },
      { text = "比照2019年一季度客流回落持续3个月的情形，2022年4-6月客流小幅回落，6月以来渡口客流明显回升。", published = "2022-07-17" },
      "该船去年4月16日启航，8月2日到港，11月29日返航，历时227天。",
      "2014年，渡口又运茶五万担。渡口的运茶量自2010年以来连续5年超过四万担。",
      { text = "他2019年9月上岛守灯，到2024年9月满五年时，灯塔换上了新灯。", published = "2025-03" },
      { text = "他2019年上岛守灯，到2024年满五年时，灯塔换上了新灯。", published = "2025-03" },
      "存款期限180天，起息日为2025年1月10日，到期日为2025年7月9日。",
      "被判处有期徒刑三年，刑期从2023年3月16日起到2026年3月15日为止。",
      "花展从3月1日持续到3月10日，为期10天。",
      "花展从3月1日持续到3月10日，历时九天。",
      "2011年至2016年的五年间，他走遍了全县的村子。",
      "2号线首班车6:10发出，末班车22:40发出，首末班车间隔16.5小时。",
      "轮渡首班6:00开出，末班21:30开出，高峰间隔15分钟，平峰间隔30分钟。",
      "快线首班6:00，末班6:40，行车间隔15分钟。",
      "6月3日8时至20时的12小时内，全市平均降雨120毫米。",
      "6月3日8时至20时，全市降雨120毫米，抢修在16小时内完成。",
      "6月3日20时至6月5日8时的36小时内，渡口停航。",
      "3日20时至5日8时的36小时内，渡口停航。",
      "渡口9时至17时开放，过闸须在24小时内预约。",
      "夜校晚上7点半到9点上课，一个半小时的课没人中途离开。",
      { text = "2009年接手砖窑时，他已经干了25年泥瓦活。", published = "2024-06" },
      "“十四五”（2021—2025年）头两年，渡口修了三座码头。",
      "渡口平日八点半收班，节日里到十点，晚一个半小时。",
      { text = "她2012年当上灯塔守护人，今年已是第13个年头。", published = "2024-06" },
      { text = "2016年，老周开了茶馆。三年前，他又盘下隔壁的铺面。", published = "2024-06" },
      { text = "2012年以来，渡口修了六次，最长的一次用了三个月。", published = "2024-06" },
      { text = "五年前的2019年，渡口还没有灯。", published = "2024-06" },
      "船闸2021年4月动工，2022年7月建成，比计划提前5个月。",
      "水厂2020年8月开工，2021年10月通水，历时14个月，较原定工期提前了3个月。",
      "老桥2019年2月开工，2020年4月通车，工期由原计划的20个月压缩到14个月，比计划提前了整整6个月。",
      "灯塔3月动工，8月完工，逾期2个月。",
      "码头2022年3月开工，原计划2022年12月完工，提前4个月交付。",
      "东渡口5月3日开镰，西渡口5月20日开镰，比往年提前了6天。",
      "一号渡线2022年3月通航，二号渡线2023年5月通航，比合同提前4个月。",
      { text = "2019年，渡口大修开工，比计划提前两年。", published = "2024-06" },
      { text = "湖藕去年10月21日起完，今年10月12日起完，提前了9天。", published = "2024-11" },
      "渡口2021年6月启动改造，原定2023年6月完工，最终2023年2月完工，提前了4个月。",
      "新闸原定2023年11月通水，2023年8月通水，提前了3个月。",
      "2024年渡口查获走私船一艘。该案去年4月16日立案，8月2日收网，11月29日移送起诉，从立案到移送历时227天。",
      "他连任三届，第一届2013年至2016年，第二届2016年至2019年，第三届2019年至2022年，前后九年。",
      "这里晚上8点，对岸是下午1点，时差7小时；渡轮航行11小时20分，9点10分开船，到岸是20点30分。",
    },
  },
  check = function(doc, expect)
    for claim in doc:claims("span") do
      if claim.pattern == "chronicle/penalty" and claim.duration.unit ~= "day" then    -- to the day: its months tell
        expect(equal(claim.duration, months(claim.from, claim.to)), { from = claim })
      elseif claim.pattern == "chronicle/shift" then      -- 五年前的2021年
        expect(equal(claim.duration, years(claim.from, claim.to, "anniversary")), { from = claim })
      elseif claim.pattern == "chronicle/running" then    -- both years are counted
        expect(equal(claim.duration, years(claim.from, claim.to, "running")), { from = claim })
      elseif claim.pattern == "chronicle/nth" then        -- both years are counted, or the first is not over yet
        expect(any(equal(claim.duration, years(claim.from, claim.to, "running")), equal(claim.duration, years(claim.from, claim.to, "anniversary"))),
          { from = claim })
      elseif claim.pattern == "chronicle/duration" or claim.pattern == "chronicle/since" or claim.pattern == "chronicle/penalty"
        or claim.pattern == "chronicle/full" or claim.pattern == "chronicle/exact"
        or claim.duration and not claim.pattern then
        local between = elapsed(claim)
        if between then
          expect(equal(claim.duration, between), { from = claim })
        end
      end
    end
    for claim in doc:claims("change") do    -- clock times and ages
      if claim.pattern and claim.pattern:find("^chronicle/") then
        expect(equal(claim.difference, claim.to - claim.from), { from = claim })
      end
    end
  end,
}
