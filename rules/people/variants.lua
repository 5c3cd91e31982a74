--- One name in two spellings.
local function one_character_apart(a, b)
  if #a ~= #b then
    return false
  end
  local differences = 0
  for i = 1, #a, 3 do
    if a:sub(i, i + 2) ~= b:sub(i, i + 2) then
      differences = differences + 1
    end
  end
  return differences == 1
end

return rule {
  id       = "people/variants",
  severity = "warning",
  summary  = { zh = "同一名称前后写法不一", en = "one name is spelt in two ways" },
  examples = {
    flags = {
      "红岩队主帅<name>罗启文</name>说，踢完再庆祝。半决赛周六开打，<name>罗启闻</name>的球队将迎战另一小组第一。",
      "<name>青屿机器人</name>昨天宣布完成融资。<name>青峪机器人</name>总经理丁海明说，钱主要花在研发上。",
    },
    accepts = {
      "红岩队主帅罗启文说，踢完再庆祝。半决赛周六开打，罗启文的球队将迎战另一小组第一。",
      "村民罗启文说，路通了。他的弟弟罗启武、罗启明都回了村。",
    },
  },
  check = function(doc)
    for _, role in ipairs { "person", "organisation" } do
      local places, order = {}, {}
      for name in doc:names { role = role } do
        if not places[name.name] then
          places[name.name] = {}
          order[#order + 1] = name
        end
        local seen = places[name.name]
        if #seen < 3 then
          seen[#seen + 1] = name
        end
      end
      for i = 2, #order do
        for j = 1, i - 1 do
          local a, b = order[j], order[i]
          if one_character_apart(a.name, b.name)
            and (role == "organisation" or a.sentence ~= b.sentence and a.name:sub(1, 3) == b.name:sub(1, 3)) then
            local all = {}
            for _, spelling in ipairs { a.name, b.name } do
              for _, name in ipairs(places[spelling]) do
                all[#all + 1] = name
              end
            end
            suspect({ name = all }, { zh = "只差一个字", en = "one character apart" })
          end
        end
      end
    end
  end,
}
