--- A team's points follow from its wins and draws, its rounds from all its results.
local function set_of(words)
    local set = {}
    for _, word in ipairs(words) do
        set[word] = true
    end
    return set
end

-- "one round fewer", "four rounds left": not the rounds of the results behind them.
local function is_aside(figure, words)
    local metric = figure.key.metric or ""
    for _, word in ipairs(words.not_rounds) do
        if metric:find(word, 1, true) then
            return true
        end
    end
    return false
end

-- "met 19 times": is it how often two sides met?
local function is_meeting(figure, data)
    local told = (figure.key.metric or "") .. (figure.key.qualifiers or "")
    for _, word in ipairs(figure.unit == data.meetings_unit and data.meetings or {}) do
        if told:find(word, 1, true) then
            return true
        end
    end
    return false
end

-- Does an iterator have anything?
local function any(step, state, first)
    return step(state, first) ~= nil
end

-- Is there a table, or a figure of one of these units?
local function tells_wins(doc, data)
    if any(doc:figures { table = true }) then
        return true
    end
    for _, word in ipairs(data.win) do
        if any(doc:figures { unit = word }) then
            return true
        end
    end
    return false
end

-- Results told one after another in a sentence: 12胜4平6负，积42分.
local function from_text(doc, words, out)
    local team, rounds, once
    for figure in doc:figures { table = false } do
        local unit = figure.unit
        if team and figure.sentence ~= team.win.sentence then
            team, rounds = nil, nil
        end
        if unit and words.rounds[unit] then
            rounds = not is_aside(figure, words) and figure or rounds
        elseif unit and is_meeting(figure, words) then
            rounds, once = figure, true
        elseif unit and words.win[unit] then
            team = { win = figure, rounds = rounds and rounds.sentence == figure.sentence and rounds or nil }
            out[#out + 1] = team
            if once then
                team.meetings, rounds, once = team.rounds ~= nil, nil, false
            end
        elseif team and unit and words.draw[unit] then
            team.draw = team.draw or figure
        elseif team and unit and words.loss[unit] then
            team.loss = team.loss or figure
        elseif team and unit == words.points_unit and words.points[figure.key.metric] then
            team.points = team.points or figure
        end
    end
end

local function from_tables(doc, words, out)
    for row in doc:figures { table = true }:groups("table", "row") do
        local team = {}
        for _, figure in ipairs(row) do
            local head = figure.key.metric or ""
            for _, role in ipairs { "win", "draw", "loss", "points" } do
                if words[role][head] then
                    team[role] = figure
                end
            end
        end
        if team.win then
            out[#out + 1] = team
        end
    end
end

return rule {
    id = "totals/league",
    severity = "error",
    summary = { zh = "积分或场次与胜平负不符", en = "points or rounds disagree with wins, draws and losses" },
    examples = {
        flags = {
      "双方历史上交锋过<rounds>19次</rounds>，红队<win>7胜</win><draw>8平</draw><loss>5负</loss>稍占上风；其中，红队主场战绩6胜2平1负。",
            "22轮过后，北港队14胜5平3负，积47分；南埠队<win>12胜</win><draw>4平</draw>6负，积<points>42分</points>。",
            "22轮过后，北港队14胜5平3负，积47分。东溪队在前<rounds>18轮</rounds>里<win>9胜</win><draw>6平</draw><loss>5负</loss>。",
            "| 队 | 胜 | 平 | 负 | 积分 |\n|---|---|---|---|---|\n| 红岩 | 4 | 1 | 1 | 13 |\n| 白塘 | 3 | 2 | 1 | 11 |\n| 青坪 | <win>2</win> | <draw>1</draw> | 3 | <points>8</points> |",
            "北原队少赛一场，<rounds>18战</rounds><win>8胜</win><draw>7平</draw><loss>4负</loss>，排在第6。",
        },
        accepts = {
      "双方历史上交锋过19次，红队7胜7平5负稍占上风；其中，红队主场战绩6胜2平1负。",
      "本赛季双方交手3次，红队目前18胜6平6负。",
            "22轮过后，北港队14胜5平3负，积47分；南埠队12胜4平6负，积40分。",
            "队里今年9胜8负，得18分；主场5胜。",
            "| 队 | 胜 | 平 | 负 | 积分 |\n|---|---|---|---|---|\n| 红岩 | 4 | 1 | 1 | 9 |\n| 白塘 | 3 | 2 | 1 | 8 |",
            "北原队少赛一场，18战8胜6平4负积30分，排在第6。",
            "联赛还剩4轮，东溪队9胜6平5负，积33分，保级形势不妙。",
            "补赛一轮之后，南埠队12胜4平6负，积40分。",
            "近5场3胜1平1负的西陵队，本季一共赢了12场。",
        },
    },
    check = function (doc, expect)
        local data = doc:data("leagues")
        if not tells_wins(doc, data) then
            return
        end
        local words = { points_unit = data.points_unit, not_rounds = data.not_rounds, meetings = data.meetings, meetings_unit = data.meetings_unit }
        local teams, fits = {}, 0
        for _, role in ipairs { "win", "draw", "loss", "points", "rounds" } do
            words[role] = set_of(data[role])
        end
        from_text(doc, words, teams)
        from_tables(doc, words, teams)
        local scored = 0
        for _, team in ipairs(teams) do
            if team.draw and team.points then
                team.score = equal(team.points, data.win_worth * team.win + data.draw_worth * team.draw)
                scored = scored + 1
                fits = fits + (certain(team.score) and 1 or 0)
            end
        end
        for _, team in ipairs(teams) do
            if team.score then
                expect(team.score, { as = { win = team.win, draw = team.draw, points = team.points },
                                     unless = scored > 1 and fits * 2 < scored and "other-scoring" })
            end
            if team.rounds and team.draw and team.loss and (not team.meetings or possible(at_most(team.win + team.draw, 2 * team.rounds))) then
                expect(equal(team.rounds, team.win + team.draw + team.loss),
                       { as = { rounds = team.rounds, win = team.win, draw = team.draw, loss = team.loss } })
            end
        end
    end,
}
