--- One quotation is told in one wording.
return rule {
  id       = "people/wordings",
  severity = "warning",
  summary  = { zh = "同一句话前后引法不一", en = "one quotation is told in two wordings" },
  examples = {
    flags = {
      "门口挂着木牌：“<name>船可以停，人不能停手</name>。”字是老罗写的。\n\n收工时，老罗念给徒弟听：“<name>船可以停，人不能松手</name>。”",
      "“<name>抬头走路的人，脚要踩得实</name>。”馆长说。\n\n徒弟转述馆长的话：“<name>抬头走路的人，心要踩得实</name>。”",
      "孩子问她挖到了什么，她说：“<name>泥比铜钱干净</name>。”晚上，局长引用了她的原话：“<name>铜钱比泥干净</name>。”",
      "村口石碑上刻着“<name>路是人走出来的，桥是人修起来的</name>”。\n\n谢幕词里写道：“<name>路是人走出来的，桥是人架起来的</name>。”",
      "校训是“<name>慢慢走，好好看，细细想</name>”。\n\n毕业册扉页印着“<name>慢慢走，好好学，细细想</name>”。",
      "“<name>手上的活儿，骗不了眼睛</name>。”她常说。\n\n展柜里写着她的那句话：“<name>手上的活儿，骗不过眼睛</name>。”",
      "老船长留下一句话：“<name>风大的时候别回头看岸</name>。”\n\n儿子记得的是：“<name>风大的时候别回头看船</name>。”",
      "他的口头禅是“<name>一锤一锤来，一天一天过</name>”。\n\n墙上贴着“<name>一天一天来，一锤一锤过</name>”。",
      "通知末尾写着“<name>请各位业主相互转告，不要在楼道堆放杂物</name>”。\n\n物业经理又念了一遍：“<name>请各位业主相互告知，不要在楼道堆放杂物</name>。”",
      "她在信里写：“<name>等山上的杜鹃开了我就回来</name>。”\n\n三十年后，信还在：“<name>等山上的杜鹃开了我就回家</name>。”",
    },
    accepts = {
      "从“要我干”到“我要干”，村里的风气变了。",
      "墙上写着“上工先看天，下工先看水”，门上写着“上山先看路，下河先看水”。",
      "“今年比去年好。”老罗说。“今年比前年好。”老周说。",
      "“第一组准备出发，注意脚下。”“第二组准备出发，注意脚下。”",
      "“一个都不能少。”校长说。“一户都不能少。”村支书说。",
      "“你守上半夜，我守下半夜。”他说。后来改成“你守下半夜，我守上半夜”。",
      "门口挂着木牌：“船可以停，人不能停手。”\n\n收工时，老罗念给徒弟听：“船可以停，人不能停手。”",
      "“东边的路先修好再说。”“西边的路先修好再说。”两个人争了起来。",
      "“我是渡口小学的学生。”“我是渡口中学的学生。”",
      "“早上吃什么？”“晚上吃什么？”",
    },
  },
  check = function(doc)
    for claim in doc:claims("repeat") do
      if claim.pattern == "people/wording" then
        suspect({ name = claim.facts }, { zh = "疑为同一句话", en = "probably one quotation" })
      end
    end
  end,
}
