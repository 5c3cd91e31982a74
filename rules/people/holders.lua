--- One office that one person holds at a time has one holder; former holders are another matter.
return rule {
  id       = "people/holders",
  severity = "warning",
  summary  = { zh = "同一职务出现两位现任者", en = "one office has two current holders" },
  examples = {
    flags = {
      "青禾市委书记<holder>沈知远</holder>出席开工仪式。青禾市委书记<holder>沈知行</holder>宣布项目开工。",
      "白石县县长<holder>林世和</holder>出席开工仪式。会后，白石县县长<holder>周敏</holder>接受采访。",
    },
    accepts = {
      "青禾市委书记沈知远出席开工仪式。青禾市委原书记沈知行应邀参加。",
      "青禾市委书记沈知远出席开工仪式。青禾市委副书记丁海明、罗启文参加。",
    },
  },
  check = function(doc)
    local offices = doc:offices { exclusive = true, tenure = "current", holder = true, organisation = true }
    for group in offices:groups("organisation", "office") do
      local first = group[1]
      for i = 2, #group do
        if group[i].holder ~= first.holder then
          suspect({ holder = { first, group[i] } }, { zh = "两处姓名不同", en = "the names differ" })
          break
        end
      end
    end
  end,
}
