--- A period ends before it begins.
return rule {
  id       = "years/order",
  severity = "error",
  summary  = { zh = "起始日期晚于结束日期", en = "a period ends before it begins" },
  examples = {
    flags = {
      "工程从<from>2025年10月</from>动工，到<to>2025年6月</to>完工。",
      "展览<from>2025年9月20日</from>起，至<to>2025年8月10日</to>结束。",
      "新码头<to>2021年5月</to>竣工验收，<from>2021年9月</from>开工建设。",
      { text = "灯会从<from>6月20日</from>开始，<to>6月16日</to>结束。", published = "2024-06-30" },
      "<from>1991年至1985年</from>，他在省水利厅工作。",
      "施工期自<from>2023年9月至2023年6月</from>。",
      "公司<from>2014年</from>注册成立，<to>2012年</to>在创业板上市。",
      "<from>2019年</from>设立的护堤基金，今年再添一笔。\n“<to>2018年</to>，我们用这支基金修了第一座闸。”会长周敏说。",
    },
    accepts = {
      "渡口2021年5月竣工验收，2021年9月在东侧开工建设二期工程。",
      "{}",
      "三季度最旺，四季度转淡；到6月底只完成四成。",
      "8月客流最多，到7月底已接待12万人次。",
      "2月最冷，到1月底已经冻坏水管12根。",
      "东码头2019年5月建成投用，2020年3月西码头开工。",
      { text = "停航期11月15日开始，3月15日结束。", published = "2024-11-10" },
      "新码头2021年5月开工建设，2021年9月竣工验收。",
      "2019年设立的护堤基金，今年再添一笔。\n“2020年，我们用这支基金修了第一座闸。”会长周敏说。",
      "1985年至1991年，他在省水利厅工作。",
      "施工期自2023年6月至2024年2月。",
    },
  },
  check = function(doc, expect)
    for claim in doc:claims("span") do
      if claim.pattern == "chronicle/order" then
        expect(before(claim.from, claim.to), { from = claim })
      end
    end
  end,
}
