--- One name in two spellings.
return rule {
  id       = "people/variants",
  severity = "warning",
  summary  = { zh = "同一名称前后写法不一", en = "one name is spelt in two ways" },
  examples = {
    flags = {
      "审判长为刑庭庭长<name>韦知白</name>。\n“快不是目的。”刑庭庭长<name>韦知柏</name>在发布会上回忆说。",
      "首任校长<name>沈若筠</name>在城关二小当了十二年老师。\n“咱们一起从第一课学起。”云栖学校校长<name>沈若钧</name>说。",
      "红岩队主帅<name>罗启文</name>说，踢完再庆祝。半决赛周六开打，<name>罗启闻</name>的球队将迎战另一小组第一。",
      "港务局局长<name>罗启文</name>说，航线还要增加。展望明年，<name>罗文启</name>局长介绍，再添两条船。",
      "村支书<name>彭小禾</name>带着大家修路。三年过去，<name>彭晓荷</name>的头发白了一半。",
      "<name>青屿机器人</name>昨天宣布完成融资。<name>青峪机器人</name>总经理丁海明说，钱主要花在研发上。",
      "台下掌声最响时，首席指挥<name>罗沐舟</name>鞠了一躬。有人说，这是<name>罗沐州</name>上任以来最好的一场。",
    },
    accepts = {
      "顾客王先生说，路好走了。\n顾客金先生说，还要再宽些。",
      "渡口队选手陈桐以4比2取胜。赛后，陈桐登上领奖台。陈桐想起了教练，陈桐还向观众致意。记者采访了选手陈桐以及教练。",
      "放映员罗启文说，今年再放一年。县公司的经理罗启明不是他弟弟，是他的徒弟。",
      "罗启文放了四十年电影，本子上记着一万场。\n\n县电影公司经理罗启明不是他弟弟，而是他的徒弟，也姓罗。罗启文年底满66岁。",
      "红岩队主帅罗启文说，踢完再庆祝。半决赛周六开打，罗启文的球队将迎战另一小组第一。",
      "村民罗启文说，路通了。他的弟弟罗启武、罗启明都回了村。",
      "校长王志远说，学校有学生120名。副校长王志高说，明年再建一座食堂。",
    },
  },
  check = function(doc)
    for claim in doc:claims("repeat") do
      if claim.pattern == "people/variant" then
        suspect({ name = claim.facts }, { zh = "疑为同一名称", en = "probably one name" })
      end
    end
  end,
}
