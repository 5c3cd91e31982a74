--- An anniversary against the founding.
return rule {
  id       = "years/anniversary",
  severity = "error",
  summary  = { zh = "周年数与起始年份不符", en = "an anniversary disagrees with the founding year" },
  examples = {
    flags = {
      { text = "今年是渡口中心挂牌<duration>8周年</duration>（<from>2019年7月</from>挂牌）。", published = "2024-06-15" },
      "<to>2017年</to>，学校为他庆祝从教<duration>50周年</duration>（<from>1957年</from>起算）。",
      { text = "渡口馆把<duration>65周年</duration>馆庆的起点选在这一天。该馆<from>1953年10月</from>开馆。", published = "2024-06-15" },
      { text = "学校<from>1995年</from>办学，<to>今年</to><duration>四十年</duration>。", published = "2024-06-15" },
      { text = "林场<from>1972年</from>建场，到<to>今年</to>已是<duration>57岁</duration>。", published = "2024-06-15" },
      { text = "这座市场<from>1997年3月</from>开业，<to>本月</to>刚好<duration>三十年</duration>。", published = "2024-06-15" },
      { text = "学院<from>1976年</from>建校，<to>明年</to><duration>四十一岁</duration>。", published = "2024-06-15" },
      { text = "<from>1971年</from>建成的棉纺厂，<to>今年</to>建厂<duration>61年</duration>。", published = "2024-06-15" },
      { text = "山口机场<from>2014年6月</from>通航，到<to>今天</to>，正好<duration>二十年</duration>。", published = "2024-06-15" },
      { text = "柳腔剧团建团<duration>五十周年</duration>专场昨晚开锣。剧团成立于<from>1954年</from>。", published = "2024-06-15" },
      { text = "县医院建于<from>1952年</from>。院长说，<to>今年</to>是建院<duration>63周年</duration>，准备出一本院史。", published = "2024-05" },
      { text = "<from>2019年10月</from>，三百户渔家从船上搬进新村。到了<to>2024年10月</to>，入住<duration>六周年</duration>的酒席摆满码头。", published = "2024-10-22" },
      { text = "今年是水库动工<duration>四十五周年</duration>。水库<from>1969年</from>动工，1974年建成。", published = "2024-05" },
      { text = "茶馆<from>2014年</from>揭牌，<to>今年</to>迎来<duration>20岁生日</duration>。", published = "2024-05" },
      "学校创办于<from>1956年</from>，<to>2021年</to>迎来建校<duration>七十周年</duration>。",
      { text = "总馆创办于1936年，今年九十周年；盲文阅览室<from>2011年</from>设立，今年满<duration>十六周年</duration>。", published = "2026-10-01" },
      { text = "大桥于<from>1994年6月</from>建成通车，<to>今年</to>迎来通车<duration>20周年</duration>。", published = "2024-05" },
      { text = "这条从<from>1954年</from>开起的航线，今年满<duration>六十周年</duration>。", published = "2024-05" },
      "跨海大桥于<from>1994年6月</from>正式通车。<to>2024年</to>，人们庆祝大桥通车<duration>20周年</duration>。",
    },
    accepts = {
      "该校创办于1953年，1968年一度停办，1972年复课，今年迎来建校70周年。",
      "学校成立于1990年。2021年，全校师生庆祝建党一百周年。",
      { text = "今年是渡口中心挂牌5周年（2019年7月挂牌）。", published = "2024-06-15" },
      { text = "今年是渡口中心成立30周年（2024年），中心1994年成立。", published = "2024-06-15" },
      { text = "渡口馆把65周年馆庆的起点选在这一天。该馆1959年10月开馆。", published = "2024-06-15" },
      { text = "学校1984年办学，今年四十年。", published = "2024-06-15" },
      { text = "这座市场1994年开业，2014年搬迁，搬迁至今刚好十年。", published = "2024-06-15" },
      { text = "医院1952年建院，1990年他来院，今年正好三十四年。", published = "2024-06-15" },
      { text = "老社1952年成立，今年新社成立五周年。", published = "2024-06-15" },
            "工厂1958年建成，1988年为投产二十八周年，因为建成两年后才投产。",
            "水厂1996年建成，2016年庆祝供水十八周年，建成两年后才供水。",
            "大桥2003年合龙，2013年是通车八周年，合龙两年后才通车。",
            "剧院1961年落成，1991年纪念首演二十八周年，落成后两年才首演。",
            "分社成立于2005年，总社成立于1998年，2018年总社庆祝成立二十周年。",
      { text = "建院70周年之际，医院出版了《建院60周年纪念文集》，医院建于1954年。", published = "2024-05" },
      { text = "医院1954年建于老街，1984年迁建，今年是迁建40周年。", published = "2024-05" },
      { text = "学校建于1952年，今年举办了附属幼儿园建园20周年活动。", published = "2024-05" },
      { text = "今年是水库开工五十五周年。水库1969年动工，1974年建成。", published = "2024-05" },
      { text = "渡口1956年办学，1995年改建，去年老校长在校庆三十周年纪念册上题了字。", published = "2024-05" },
      { text = "教学楼建于1985年。学校今年迎来建校七十周年。", published = "2026-10-01" },
      { text = "分公司2001年成立。总公司今年迎来五十周年。", published = "2026-10-01" },
      { text = "这家医院建于1952年，2016年成立分院，今年建院74周年。", published = "2026-10-01" },
      { text = "总馆创办于1936年，今年九十周年；流动书车1996年上路，跑了三十年；盲文阅览室2011年设立，今年满十五周年。", published = "2026-10-01" },
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
