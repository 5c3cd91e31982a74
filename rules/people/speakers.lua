--- One long quotation has one speaker.
-- 石银柱 and 银柱常 (念叨) are one name, read twice.
local function overlap(a, b)
  for i = 1, #a - 5, 3 do
    if b:find(a:sub(i, i + 5), 1, true) then
      return true
    end
  end
  return false
end

-- The quotation that stands nearest to a name.
local function nearest(doc, name)
  local found, gap
  for said in doc:quotations {} do
    local apart = math.max(said.start - name["end"], name.start - said["end"])
    if not gap or apart < gap then
      found, gap = said, apart
    end
  end
  return found
end

return rule {
  id       = "people/speakers",
  severity = "warning",
  summary  = { zh = "同一段话出自两人之口", en = "one quotation is given to two speakers" },
  options  = {
    least = { type = "integer", default = 10, zh = "引语至少多少字", en = "fewest characters of a quotation" },
  },
  examples = {
    flags = {
      "<speaker>罗启文</speaker>的口头禅是“船头不能没人”。风大那年，大家想起<speaker>丁海明</speaker>说过的“船头不能没人”，都不敢睡。",
      "馆长<speaker>罗启文</speaker>对记者说：“慢一点好，稳一点好。”门上刻着“慢一点好”，这话是<speaker>丁海明</speaker>说的。",
      "“爸，我考上了。”电话里，儿子<speaker>小满</speaker>只说了五个字。女儿<speaker>小棉</speaker>那句“爸，我考上了”，老罗学了一整天。",
      "“慢一点好。”馆长<speaker>罗启文</speaker>说。<speaker>丁海明</speaker>的那句“慢一点好”，后来刻在了门上。",
      "<speaker>罗校长</speaker>常对学生讲：“慢一点好。”毕业那天，大家念起<speaker>丁老师</speaker>的话——“慢一点好”，都红了眼眶。",
      "站长<speaker>罗启文</speaker>强调，“慢一点好”。会议要求学习<speaker>丁海明</speaker>关于“慢一点好”的讲话。",
      "“船头不能没人。”邻居<speaker>老谭</speaker>一边补网一边说。就因为房东<speaker>老周</speaker>的一句“船头不能没人”，他守了九年。",
      "据<speaker>郭先生</speaker>讲，“那条船根本没点灯”。查看录像后证实，船工<speaker>段师傅</speaker>所说“那条船根本没点灯”属实。",
      "村民何大山说：<speaker>“路修好了，山里的橘子再也不愁卖不出去了。”</speaker>\n青禾市市长周敏说：<speaker>“路修好了，山里的橘子再也不愁卖不出去了。”</speaker>",
      { facts = [[{"format":"auditor-facts/1","document":{"id":"speakers","language":"zh"},"facts":[
        {"id":"a","kind":"quotation","speaker":"何大山","start":0,"end":60,"length":21,"digest":"3a6eb0790f39ac87c94f3856b2dd2c5d110e6811602261a9a923d3bb23adc8b7"},
        {"id":"b","kind":"quotation","speaker":"刘长河","start":90,"end":150,"length":21,"digest":"3a6eb0790f39ac87c94f3856b2dd2c5d110e6811602261a9a923d3bb23adc8b7"}]}]],
        evidence = { "a", "b" } },
      "“书不怕旧，怕没人翻。”采编部主任<speaker>祝远</speaker>一边盖章一边说。\n\n傍晚，又想起编目员<speaker>宋知微</speaker>那句自己琢磨出来的话：“书不怕旧，怕没人翻。”",
      "“线顺着纹路走，人顺着良心走。”收徒那天，<speaker>冉春桃</speaker>只讲了这一句。\n\n“线顺着纹路走，人顺着良心走。”\n——县文化馆馆长 <speaker>白仲谦</speaker>",
      "“灯一亮，人就不能走神。”<speaker>郗长庚</speaker>说，这是他自己琢磨出来的。\n\n戏楼东墙有块木牌，上刻“灯一亮，人就不能走神”。说明写道，此语为已故艺人<speaker>耿麦秋</speaker>首创。",
      "“慢工出细活。”木匠<speaker>罗启文</speaker>说。\n\n门板上刻着“慢工出细活”，落款是<speaker>丁海明</speaker>。",
      "站长<speaker>罗启文</speaker>说：“船头不能没人。”\n\n散会时，大家念起老站长<speaker>丁海明</speaker>那句挂在嘴边的话：“船头不能没人。”",
      "“山不会走，人会走。”村医<speaker>覃望山</speaker>说。\n\n纪念册最后一页印着“山不会走，人会走”。编者注明，此话出自乡邮员<speaker>卢定海</speaker>。",
    },
    accepts = {
      "“慢一点好。”公司总经理罗启文说。船头贴着公司总经理的那句“慢一点好”。",
      "“人歇下来的是船，歇不下来的是水”，守渡人石银柱常念叨。门上刻的就是石银柱的这句话：“人歇下来的是船，歇不下来的是水。”",
      "“人歇下来的是船，歇不下来的是水。”守渡人罗启文说。丁海明记住了罗启文那句“人歇下来的是船，歇不下来的是水”。",
      "“爸，我考上了。”儿子小满说。罗小满那句“爸，我考上了”，老罗学了一整天。",
      "“慢一点好。”馆长罗启文说。罗启文的那句“慢一点好”，后来刻在了门上。",
      "罗校长常讲：“慢一点好。”多年以后，学生们还记得罗启文的那句“慢一点好”。",
      "“慢一点好。”老船工说。罗启文的那句“慢一点好”，后来刻在了船头。",
      "“慢一点好。”馆长罗启文对丁海明说。丁海明把那句“慢一点好”写在了本子上。",
      "罗启文说：“慢一点好。”他的那句“慢一点好”，成了大家的口头禅。",
      "“慢一点好。”船工老谭说。谭有根那句“慢一点好”，后来刻在了船头。",
      "丁海明推崇“慢一点好”。罗启文也说：“慢一点好。”",
      "“路修好了，山里的橘子再也不愁卖不出去了。”村民何大山说。村支书刘长河说：“明年再修一座桥，娃娃上学就不用绕路了。”",
      "“好！”何大山说。“好！”刘长河说。",
      "“书不怕旧，怕没人翻。”采编部主任祝远一边盖章一边说。\n\n傍晚，又想起祝远那句自己琢磨出来的话：“书不怕旧，怕没人翻。”",
      "“线顺着纹路走，人顺着良心走。”冉春桃只讲了这一句。\n\n“线顺着纹路走，人顺着良心走。”\n——绣娘 冉春桃",
      "“灯一亮，人就不能走神。”郗长庚说，此语为他的师傅耿麦秋首创。",
      "“慢一点好。”馆长罗启文说。丁海明记得馆长那句挂在嘴边的话：“慢一点好。”",
      "“慢一点好。”馆长罗启文说。丁海明把那句抄了又抄的话“慢一点好”贴在门上。",
      "“慢一点好。”馆长罗启文说。丁海明一直记着那句说了半辈子的话：“慢一点好。”",
      "“船头不能没人。”罗启文说。“船头不能没人”，这话是罗启文的父亲说的。",
      "“船头不能没人。”这话是罗启文跟丁海明学的。罗启文说：“船头不能没人。”",
      "“船头不能没人。”罗启文说，这话是师傅丁海明教的。",
    },
  },
  check = function(doc, _, options)
    local told = {}     -- pairs of speakers: nobody is told twice of the same two
    for group in doc:quotations { speaker = true }:groups("digest") do
      local first = group[1]
      for i = 2, #group do
        if first.length >= options.least and group[i].speaker ~= first.speaker and not overlap(first.speaker, group[i].speaker) then
          told[first.speaker .. "/" .. group[i].speaker] = true
          suspect({ speaker = { first, group[i] } },
            { zh = first.speaker .. "与" .. group[i].speaker, en = first.speaker .. " and " .. group[i].speaker })
          break
        end
      end
    end
    for claim in doc:claims("repeat") do
      local a, b = claim.facts[1], claim.facts[2]
      if claim.pattern == "people/echo" and not told[a.text .. "/" .. b.text] then
        suspect({ speaker = claim.facts, quotation = { nearest(doc, a), nearest(doc, b) } }, { zh = "前后说话人不同", en = "told of two speakers" })
      end
    end
  end,
}
