--- One thing stated several times has one value, in whatever unit.
local amounts = { figure = true, ordinal = true, duration = true }

return rule {
    id = "repeats/values",
    severity = "error",
    summary = { zh = "同一事项前后数值不一", en = "one thing is stated with different values" },
    examples = {
        flags = {
            "截至目前，全县已建成乡村图书室<fact>318个</fact>。\n\n馆长说：“截至目前，全县已建成乡村图书室<fact>381个</fact>，还会更多。”",
            "牧场面积<fact>3.6万亩</fact>，折合<fact>2700公顷</fact>。",
            "全区一季度工业投资<fact>196.4亿元</fact>。\n\n这<fact>169.4亿元</fact>的工业投资，三成投向装备制造。",
            "两县今年外送电量<fact>894亿千瓦时</fact>。\n\n负责人说，外送电量<fact>894万千瓦时</fact>，四成是绿电。",
            "本次普查共登记古树<fact>1386株</fact>。\n\n普查队队长说，这<fact>1368株</fact>古树都有了身份证。",
            "首批学员共<fact>46名</fact>，来自12个乡镇。\n\n三个月后，全部<fact>48名</fact>学员结业。",
            "博物馆藏品总数达到<fact>5.27万件</fact>。\n\n<fact>5.72万件</fact>藏品中，一级文物有136件。",
            "8月份，全县居民消费价格同比上涨0.3%，食品价格同比下降<fact>2.7%</fact>。\n\n调查队负责人说，食品价格同比下降<fact>2.1%</fact>，主要受猪肉影响。",
            "水库大坝加固完成投资<fact>412.6万元</fact>，来年再投一笔。\n\n图为加固后的大坝，完成投资<fact>421.6万元</fact>。",
            "一年省下电量<fact>9800万千瓦时</fact>，接近<fact>10亿千瓦时</fact>。",
        },
        accepts = {
            "先看渡口镇。渡口镇上半年完成茶叶销售收入328.52万元，增长5%。\n\n再看石桥镇，石桥镇上半年完成茶叶销售收入293.90万元，增幅更高。",
            { text = "2月，渡船平均载客率61.46%，其中节假日70.1%。\n\n1-2月，渡船平均载客率61.44%，其中节假日70.3%。", published = "2024-03" },
            "全区一季度工业投资196.4亿元。\n\n二季度工业投资169.4亿元。",
            "南园区工业投资196.4亿元。\n\n北园区商业用房169.4亿元。",
            "截至目前，全县已建成乡村图书室318个。\n\n馆长说：“截至目前，全县已建成乡村图书室318个，还会更多。”",
            "牧场面积3.6万亩，折合2400公顷。",
            "去年全县建成农田4.2万亩。\n\n今年全县建成农田5.6万亩。",
            "一期工程建成标准厂房12.6万平方米。\n\n二期工程建成标准厂房16.2万平方米。",
            "男子组共有126名选手参赛。\n\n女子组共有162名选手参赛。",
            "全县完成造林3.62万亩。\n\n山口镇完成造林3.26万亩。",
            "大赛收到参赛作品532件，其中有效作品523件。\n\n从523件有效作品中评出一等奖6件。",
            "上半年签约项目34个，总投资128亿元。\n\n前三季度签约项目43个，总投资182亿元。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("repeat") do
            local facts = claim.facts
            if amounts[facts[1].kind] then
                expect(same(facts), { from = claim })
            end
        end
    end,
}
