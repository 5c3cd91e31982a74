--- One office that one person holds at a time has one holder; former holders are another matter.
-- Organisations are given in full once and shortened later: one may be the end of the other.
local function ends_with(long, short)
  local named = #long - #short      -- 集团 is 远航集团, but 医院 not 中医院
  return named > 0 and #short >= 6 and (named >= 6 or #short >= 9) and long:sub(-#short) == short
end

-- The year that the text around an office tells: that of the last date of its paragraph before it, or nil; and the last day of a
-- period of years that stands right before it in its sentence and was over before the draft's own year (2015年到2020年，站长是…), or nil.
local function told_times(doc, offices)
  local last, dates, now = 0, {}, doc.published and doc.published.from:sub(1, 4)
  for date in doc:dates {} do
    if date.year_from == "text" and (date.year or date.precision == "period") then
      dates[#dates + 1] = date
    end
  end
  local years, ended, taken = {}, {}, nil
  for i, office in ipairs(offices) do
    while last < #dates and dates[last + 1].start < office.start do
      last = last + 1
    end
    local date = dates[last]
    years[i] = date and date.paragraph == office.paragraph and date.year or nil
    local over = date and date.precision == "period" and date.from:sub(1, 4) < date.to:sub(1, 4) and not (now and date.to:sub(1, 4) >= now)
    if over and date.sentence == office.sentence and taken ~= date.start then
      ended[i], taken = date.to, date.start      -- what is told behind it is of another time
    end
  end
  return years, ended
end

local function without_pointer(organisation, words)
  for _, word in ipairs(words.pointers) do
    if organisation:find(word, 1, true) == 1 and #organisation > #word then
      return organisation:sub(#word + 1)
    end
  end
  return organisation
end

local function same_organisation(a, b, alone, words)
  if a == b then
    return true
  elseif a == "" or b == "" then
    for _, other in ipairs(words.other_side) do
      if (a .. b):find(other, 1, true) == 1 then
        return false
      end
    end
    return alone
  end
  local plain_a, plain_b = without_pointer(a, words), without_pointer(b, words)
  return plain_a == plain_b or ends_with(a, b) or ends_with(b, a)      -- 该中心 is 中心
end

-- 老韩 may be 韩大山, but not 魏大山.
local function may_be_one(a, b, words)
  for _, familiar in ipairs(words.familiar) do
    local short = a:find(familiar, 1, true) == 1 and #a == #familiar + 3 and a or b:find(familiar, 1, true) == 1 and #b == #familiar + 3 and b
    if short then
      local surname, other = short:sub(#familiar + 1), short == a and b or a
      return other:find(surname, 1, true) ~= nil
    end
  end
  return false
end

-- Does the draft tell that somebody took, or left, an office?
local function moved(doc, words)
  for office in doc:offices {} do
    if office.tenure ~= "current" then
      return true
    end
  end
  return false
end

return rule {
  id       = "people/holders",
  severity = "warning",
  summary  = { zh = "同一职务出现两位现任者", en = "one office has two current holders" },
  examples = {
    flags = {
      "县委副书记、<holder>县长罗启文</holder>在27日下午的会上说，要抓紧。会议定下，由<holder>常务副县长罗启文</holder>牵头修堤。",
      "县委副书记、<holder>县长 罗启文</holder>\n\n船工们，大家好。\n\n（本文根据<holder>县委书记罗启文</holder>在会上的讲话整理）",
      "市水利局<holder>局长罗启文</holder>介绍了险情。<holder>市长罗启文</holder>说，堤防总体平稳。",
      "县卫健局<holder>副局长梅兰</holder>上午赶到渡口。<holder>梅兰副市长</holder>说，伤者都已送医。",
      "县医院<holder>主任护师宋树生</holder>连值三个夜班。谈到新病区，<holder>主任医师宋树生</holder>说，最要紧的是添人。",
      "临江中学<holder>校长丁海明</holder>作了发言。<holder>丁海明院长</holder>说，课后服务要让老师愿意来。",
      "村支书<holder>老谭</holder>当了十五年，没换过人。路通那天，村支书<holder>老周</holder>放了一挂鞭炮。",
      "公司法定代表人为<holder>罗启文</holder>，注册资本500万元。同日，法定代表人<holder>丁海明</holder>在半年报上签字。",
      "局长：<holder>罗启文</holder>\n副局长：梅兰、宋树生\n凡来信，由局长<holder>宋树生</holder>批办。",
      "法院召开通气会，<holder>院长庄敬之</holder>通报审判工作。\n<holder>副院长庄敬之</holder>介绍，该院去年推行改革。",
      "青禾市委书记<holder>沈知远</holder>出席开工仪式。青禾市委书记<holder>沈知行</holder>宣布项目开工。",
      "白石县县长<holder>林世和</holder>出席开工仪式。会后，白石县县长<holder>周敏</holder>接受采访。",
      "“门诊量增加了。”该院院长<holder>詹其昌</holder>说。会上，该院院长<holder>温如璋</holder>当天回答了提问。",
      "市种子站站长<holder>田野勤</holder>同日带队检查。市种子站站长<holder>华浓</holder>提示，近期有雨。",
      "远航集团董事长<holder>丁海明</holder>介绍了航线。集团董事长<holder>罗启文</holder>说，下半年再添两条船。",
      "县文化馆馆长<holder>孙从周</holder>说，新馆开了。县文化馆馆长<holder>何同山</holder>当天剪了彩。",
      "南坪镇镇长<holder>李永和</holder>说，路要修。南坪镇镇长<holder>丁向东</holder>随后到场。",
      "“先按的先得。”<holder>中心总经理甘棠</holder>说。\n\n<holder>该中心总经理段河清</holder>判断，价格还会涨。",
      "<holder>项目公司总经理龙在野</holder>说，机组都在东侧。\n\n“今天是终点。”<holder>项目公司总经理纪沧澜</holder>在大屏前说。",
      "<holder>法院院长姚砚秋</holder>作了报告。\n\n听完意见，<holder>院长祝清和</holder>说，要改。",
      "公司创始人、<holder>首席执行官路沅</holder>说，钱花在研发上。\n\n<holder>首席执行官卢远桥</holder>在发布会上演示了样机。",
      "<holder>该校校长温晴岚</holder>说，操场要扩建。\n\n放学时，<holder>校长卢定山</holder>站在门口。",
      "村里的老支书姓谭，<holder>现任村支书叫覃守仁</holder>。\n\n路通那天，<holder>村支书侯长林</holder>放了一挂鞭炮。",
      "“北斗号”<holder>船长邵海涛</holder>跑船二十六年。\n\n凌晨，<holder>船长邵一舟</holder>下令返航。",
      "本次手术由<holder>心外科主任曲文博</holder>主刀。\n\n“手术很顺利。”<holder>心外科主任岑一鸣</holder>走出手术室。",
      "<holder>院长罗启文</holder>致了欢迎辞。谈到新楼，<holder>丁海明院长</holder>掰着指头算账。",
      "副校长周敏主持，<holder>校长温晴岚</holder>致辞。<holder>卢定山校长</holder>说，操场年底开放。",
      "<holder>厂长由罗启文担任</holder>。三年里，<holder>厂长丁海明</holder>没有请过一天假。",
      "列席的还有<holder>财务总监罗启文</holder>。<holder>丁海明作为公司唯一的财务总监</holder>，回答了七个问题。",
      "2016年到2019年建了新馆。<holder>馆长罗启文</holder>说，书多了。<holder>现任馆长丁海明</holder>点了头。",
      "港务局局长<holder>罗启文</holder>说，航线还要增加。展望明年，<holder>罗文启</holder>局长介绍，再添两条船。",
      "<holder>寨老</holder>是阿公龙金山。分水那回，<holder>寨老龙玉山</holder>说了一句话。",
      "渡口只有一位<holder>站长卓惠兰</holder>。落水那天，<holder>站长宋明渡</holder>第一个跳下河。",
      "老韩当了十五年村支书，一直没换过人。路通那天，村支书老魏在桥头放了一挂鞭炮。",
      "列席的还有财务总监罗启文。据这位财务总监介绍，账款已回落；丁海明作为公司唯一的财务总监，还回答了七个问题。",
      "市航运局局长邓伟明昨天接听热线，共接14个电话，罗永康这位航运局局长当场派人上门。",
      "经选举，汪启荣当选第四届理事会理事长，得票87张。新任理事长乔振明表示，任内要把会员数翻一番。",
      "项目经理一栏写着“褚大河”，安全员一栏写着“廖新民”。六天后递交的复工申请上，项目经理廖新民签了字。",
      "组委会主任由副市长祝小英兼任。贺大涛以组委会主任身份宣布开赛时，雨刚好停了。",
      "县航运公司总经理由罗启文担任。开航仪式上，县航运公司总经理丁海明致辞。",
      "罗启文被任命为航运局局长，昨天到任。航运局局长丁海明昨天下午开了第一次会。",
    },
    accepts = {
      "现任渡口站站长段水生是第9任站长，2019年上任。任职最长的是第3任站长顾石头，干了22年。",
      "江务队主教练宰成川赛后说，他自己要了球。石化队主教练承认板凳深度没用好。",
      "镇党委书记、镇长罗启文到渡口检查防汛。\n\n镇长罗启文强调，渡船要逐条检查。",
      "时任县长罗启文主持修渡口。\n\n如今的县委书记罗启文说，渡口还要再修。",
      "评委会主席为导演童汝安；去年的主席、编剧陶岸今年改任召集人。",
      "审判长罗启文敲响法槌。另一起案件的审判长丁海明也在旁听席上。",
      "记者找到了王家村的村支书罗启文。他说，邻近的李家村支书丁海明也在打听这个品种。",
      "“路修通了。”支书罗启文当年这样喊。如今，接班的支书丁海明还是这样喊。",
      "市水利局局长罗启文介绍了险情。局长罗启文说，堤防总体平稳。",
      "副市长、公安局局长罗启文到场。市里任命罗启文为市长。市长罗启文说，堤防总体平稳。",
      "市水利局局长罗启文任专班组长。组长罗启文说，堤防总体平稳。副局长梅兰到场，梅兰局长说，人都送医了。",
      "水利局局长罗启文介绍了险情。去年当选市长的罗启文说，堤防总体平稳。市长罗启文又去了渡口。",
      "院长丁海明兼任附中校长。校长丁海明说，课后服务要让老师愿意来。",
      "渡工学堂校长 梅远舟\n\n各位船友：大家好！\n\n我想说说第五任校长秦牧川。他1961年来校，1988年退休。",
      "村支书老谭当了十五年。路通那天，村支书谭大山放了一挂鞭炮。",
      "公司法定代表人为罗启文，注册资本500万元。同日，法定代表人罗启文签了字。",
      "院长是个爱船的人。院长罗启文说，病房还要加。",
      "医院现任院长罗启文去年3月接任，他的前任、签约时的院长周敏已到县里任职。罗启文说，病房还要加。",
      "主教练梁克勤赛后说：“还要再赢。”\n客队主教练陈志远没有说话。",
      "院长庄敬之通报工作。副院长周敏之介绍改革。",
      "现任所长何川说，船够用。\n东渡所所长周敏来参观。",
      "庄敬之2015年任副院长，2020年任院长。院长庄敬之说，去年收案不少。",
      "医院院长贺敏和中医院院长田华签订协议。两位院长都说，合作是双赢。",
      "1965年7月，老渡口开工，白石县县长周敏参加了典礼。\n\n1999年9月，新渡口通航，白石县县长罗启文剪彩。",
      "南坪镇镇长李永和县长王刚一起到场。南坪镇镇长李永随后说，路要修。",
      "南坪镇镇长李永向记者介绍，路要修。南坪镇镇长李永为群众办了实事。",
      "南坪镇镇长李永多次强调安全。南坪镇镇长李永同志与会并讲话。",
      "青禾市委书记沈知远出席开工仪式。青禾市委原书记沈知行应邀参加。",
      "青禾市委书记沈知远出席开工仪式。青禾市委副书记丁海明、罗启文参加。",
      "白石县县长周敏和青禾县县长罗启文在签约仪式上握手。",
      "周敏早年当过白石县县长，老照片上写着“白石县县长周敏”。白石县县长罗启文参观了展览。",
      "该中心总经理甘棠判断，价格还会涨。\n\n县花卉中心总经理段河清也来了。",
      "渔山邮政所所长卓惠兰翻开账本。\n\n嵊山邮政所所长宋明渡来取经。",
      "副组长由秦问渠担任。组长陆闻涛主持会议，副组长秦问渠通报进度。",
      "东渡村村委会主任项长庚说，路要修。\n\n西渡村村委会主任柴明远说，桥要架。",
      "1998年至2009年，县图书馆馆长是顾鹤年；现任馆长陶静宜说，那时书不多。",
      "从2011年到2019年，镇卫生院院长是林慕青。卫生院院长何秋白今年上任。",
      "上届主任项长庚退了休，现任村委会主任柴明远接了班。",
      "校长温晴岚出差，副校长卢定山值班。",
      "前任船长邵海涛去年退休，现任船长邵一舟接过了舵。",
      "主教练梁克勤说，还要赢。客队主教练陈克俭不服。",
      "心外科主任曲文博主刀，麻醉科主任岑一鸣配合。",
      "院长罗启文致辞。罗启文院长说，新楼年底启用，丁海明副院长负责搬迁。",
      "理事长仍由苏有庆担任。有社员问理事长和苏有田是不是兄弟。",
      "石桥馆馆长罗启文说，馆里有船。白云寺住持在座。",
      "值班站长罗启文交了班，值班站长丁海明接了班。",
      "院长罗启文主刀，丁海明作为院长的学生，在一旁递器械。",
      "县长周敏到场，马鞍山市长也来了。",
      "老韩当了十五年村支书，一直没换过人。路通那天，村支书老韩在桥头放了一挂鞭炮。",
      "列席的还有财务总监罗启文。据这位财务总监介绍，账款已回落；罗启文作为公司唯一的财务总监，还回答了七个问题。",
      "市航运局局长邓伟明昨天接听热线，共接14个电话，邓伟明这位航运局局长当场派人上门。",
      "经选举，汪启荣当选第四届理事会理事长，得票87张。新任理事长汪启荣表示，任内要把会员数翻一番。",
      "项目经理一栏写着“褚大河”，安全员一栏写着“廖新民”。六天后递交的复工申请上，项目经理褚大河签了字。",
      "组委会主任由副市长祝小英兼任。祝小英以组委会主任身份宣布开赛时，雨刚好停了。",
      "罗启文出任渡口管理处处长，任期三年。开航那天，渡口管理处处长罗启文剪了彩。",
      "罗启文担任县长，修了两座桥。2010年，丁海明接任县长，又修了三座。县长丁海明说，还要修。",
      "罗启文卸任后，丁海明出任船厂厂长，老厂长罗启文当了顾问。厂长丁海明说，船要造得更快。",
      "县航运公司总经理由罗启文担任。开航仪式上，县航运公司总经理罗启文致辞。",
      "罗启文以队员身份参赛，队长丁海明没有上场。丁海明以队长身份发言。",
      "罗启文当了三年班长，后来又当了五年队长，如今队里的班长是丁海明。",
      "校长老罗当了九年校长，副校长老丁当了三年。校长老罗明年退休。",
      "罗启文担任县长12年，丁海明是他的第三任副手。县长罗启文说，副手都好。",
      "丁海明当过十年村支书。如今的村支书罗启文是他的徒弟。",
      "老丁当了二十年村支书，前年退了下来。现任村支书老罗是他徒弟。",
      "老丁当了二十年村支书，去年交了班。村支书老罗说，担子不轻。",
      "市人民医院党委书记刘海涛、院长齐卫东，市中医院党委书记兼院长潘晓燕参加座谈。市第二医院院长罗钢在外地出差。",
      "甲公司董事长王林、总经理周平，乙公司董事长兼总经理潘晓燕到会。",
      "渡口小学校长刘海涛、书记齐卫东，南桥小学书记、校长潘晓燕到会。",
    },
  },
  check = function(doc)
    local words = doc:data("people")
    -- 院长 here, 副院长 there, of one organisation; 市委副书记 here, 市委书记 there; 市长 here, 市委书记 there.
    local ranks, rivals = {}, {}
    for _, pair in ipairs(words.rivals) do
      rivals[pair[1]] = rivals[pair[1]] or {}
      rivals[pair[2]] = rivals[pair[2]] or {}
      rivals[pair[1]][pair[2]], rivals[pair[2]][pair[1]] = true, true
    end
    for office in doc:offices { tenure = "current", holder = true } do
      local holder, title = office.holder, office.office
      local own = ranks[holder] or {}
      for _, word in ipairs(ranks[holder] and words.deputy or {}) do
        local chief = title:find(word, 1, true) == 1 and own[title:sub(#word + 1)]
        local under = own[word .. title]
        local other = chief or under
        if other and not own.told
          and (other.paragraph ~= office.paragraph or (chief and other.sentence ~= office.sentence and not moved(doc, words)))     -- who rises is a deputy first
          and same_organisation(other.organisation or "", office.organisation or "", true, words) then
          own.told = true
          suspect({ holder = { other, office } }, { zh = "同一人的职务不同", en = "the offices of one person differ" })
        end
      end
      for other_title, other in pairs(own) do
        if not own[title] and rivals[title] and rivals[title][other_title] and other.paragraph ~= office.paragraph and not own.told
          and not moved(doc, words) then
          own.told = true
          suspect({ holder = { other, office } }, { zh = "同一人的职务不同", en = "the offices of one person differ" })
        end
      end
      ranks[holder] = own
      own[title] = own[title] or office
    end
    for claim in doc:claims("repeat") do
      if claim.pattern == "people/title" then
        suspect({ holder = claim.facts }, { zh = "同一人的职务不同", en = "the offices of one person differ" })
      end
    end
    local by_office, names = {}, {}
    for office in doc:offices { exclusive = true, tenure = "current", holder = true } do
      local title = office.office
      local group = by_office[title]
      if not group then
        group = { organisations = {}, count = 0, once = {} }
        by_office[title] = group
        names[#names + 1] = title
      end
      local organisation = office.organisation or ""
      local same = office.holder .. "\n" .. organisation
      if not group.once[same] then    -- told again, it says nothing new
        group.once[same] = true
        group[#group + 1] = office
      end
      if organisation ~= "" and not group.organisations[organisation] then
        group.organisations[organisation] = true
        group.count = group.count + 1
      end
    end
    if #names == 0 then
      return
    end
    local vague = {}
    for _, title in ipairs(words.vague) do
      vague[title] = true
    end
    for _, title in ipairs(names) do
      local group, told = by_office[title], {}
      local years, ended
      if #group > 1 then
        years, ended = told_times(doc, group)
      end
      for i = 2, #group do
        for j = 1, i - 1 do
          local a, b = group[j], group[i]
          if a.holder ~= b.holder and not told[b.holder] and not may_be_one(a.holder, b.holder, words)
            and not (years[i] and years[j] and years[i] ~= years[j]) and ended[i] == ended[j]
            and not (vague[title] and not a.organisation and b.organisation)      -- 所长, and later that of another place
            and same_organisation(a.organisation or "", b.organisation or "", group.count <= 1, words) then
            told[a.holder], told[b.holder] = true, true
            suspect({ holder = { a, b } }, { zh = "两处姓名不同", en = "the names differ" })
          end
        end
      end
    end
  end,
}
