--- Shares that make up one whole come to 100 %.
-- 15∶45∶40: bare numbers; what is written in tenths is none above the whole.
local function plain(shares)
  local above = false
  for _, share in ipairs(shares) do
    if share.unit then
      return false
    end
    above = above or (tonumber(share.amount) or 0) > 1
  end
  return above
end

return rule {
    id = "percentages/shares",
    severity = "error",
    summary = { zh = "各项占比之和不是100%", en = "shares of one whole do not come to 100 %" },
    examples = {
        flags = {
      "三次产业结构由上年的<shares>13.72</shares>∶<shares>43.46</shares>∶<shares>39.85</shares>调整为12.36∶48.34∶39.30。",
      "预计2030年，老年人口占<shares>26.1%</shares>，劳动人口占<shares>58.9%</shares>，少儿人口占<shares>14.1%</shares>。",
            "全镇三次产业结构由上年的9:45:46调整为<shares>8</shares>:<shares>42</shares>:<shares>30</shares>。",
            "全县三次产业结构为<shares>13.3</shares>∶<shares>36.3</shares>∶<shares>47.3</shares>。",
            "用途构成中，住宅占<share>52.4%</share>，商业占<share>27.3%</share>，工业占<share>14.6%</share>，其他占<share>9.1%</share>。",
            "客源中，本市占<share>61%</share>，外市占<share>29%</share>，外省占<share>17%</share>。",
            "全县三次产业结构为<shares>7.6</shares>∶<shares>43.9</shares>∶<shares>51.5</shares>。",
            "全县路灯换新率<shares>75.4%</shares>，剩下的<shares>26.6%</shares>年底换完。",
            "船员中，40岁以下的占<shares>57%</shares>，40岁以上的占<shares>53%</shares>。",
            "货船公司由三家出钱，港务局出<shares>51%</shares>，船厂出<shares>34%</shares>，职工会拿余下的<shares>25%</shares>。",
            "修桥的钱这样构成：省里补助<shares>30%</shares>、市里配套<shares>25%</shares>、县里自筹<shares>54%</shares>。",
            "全部渔获里，带鱼<shares>62%</shares>，鲳鱼<shares>17%</shares>，乌贼<shares>12%</shares>，黄鱼<shares>19%</shares>，再无其他。",
            "船股已抵押的占<shares>63.8%</shares>，未抵押的占<shares>32.6%</shares>。",
            "遗产分成三份，老伴得<shares>50%</shares>，大儿子得<shares>25%</shares>，小女儿得<shares>35%</shares>。",
            "住店客人中，留在岛内的占<shares>91.5%</shares>，转往岛外的<shares>10.5%</shares>；去年同期，岛内86.0%、岛外14.0%。",
            "2020年，种粮收入占38%、打工收入占62%；2024年，种粮收入占<shares>27%</shares>、打工收入占<shares>63%</shares>。",
            "三家股东分别持股<shares>51%</shares>、<shares>29%</shares>、<shares>30%</shares>。",
        },
        accepts = {
      "老年人口占26.1%，劳动人口占58.9%，少儿人口占13.7%。",
      "出口额中，机电产品占42.6%，纺织品占13.5%，农产品占12.3%。",
      "三次产业分别拉动增长0.5∶3.4∶2.8个百分点。",
      "扣除起付线后余4万元，其中3万元报60%，为1.8万元，1万元报70%，为0.7万元，合计报销2.5万元。",
      "存盐满一年的，仓租减免10%，每担实付3.15元；存盐不满一年的，税负20%，每担实付2.80元。",
            "3公里之内有小学的村占96.2%，1公里之内有的占71.5%，村中就有的占38.4%，这是普查给出的三个数。",
            "2016~2020年，岛内客流占比从52.37%提高到54.02%，岛外占比则从47.63%降至45.98%，差距还在扩大。",
            "县里养老院由民政出资60%，入住率85%，护工持证率92%。",
            "学生来源广，外省学生占23%，少数民族占11%，女生占56%。",
            "三个村脱贫率分别为98%、97%、99%。",
            "船厂由三个车间组成，一车间合格率98%，二车间合格率97%，三车间合格率96%。",
            "票房收入中，院线占57%，其中市区院线占38%，其余43%来自网络。",
            "原料成本上涨12%，人工上涨8%，其余费用下降3%。",
            "茶农中60%入了社，其余的人里五分之一在外打工。",
            "客流中，一日游9120人次，占45.6%；两日游7040人次，占35.2%；三日以上3840人次，占19.2%（其中，五日以上1180人次，占5.9%）。",
            "苗圃按树龄分，三年以下占28.4%，三年至八年占46.1%，八年以上占25.5%（其中二十年以上占4.2%）。",
            "厂里有技工2,140人，其中女技工1,284人，占60%；高级职称技工321人，占15%；青年技工834人，占39%。",
            "商会理事中，女理事占56.7%，党员占38.2%，研究生学历占15.2%。",
            "用途构成中，住宅占52.4%，商业占27.3%，工业占14.6%，其他占5.7%。",
            "问及困难（可多选），缺资金的占71.2%，缺人手的占58.9%，缺订单的占33.4%。",
            "全县三次产业结构为7.6∶43.9∶48.5。",
            "从困难看，缺资金的占46%，缺技术的占38%，缺人手的占35%，可多选。",
            "按年龄看，60岁以上船员愿意续约的占75%，40岁以下的只占43%。",
            "年收入10万元以上的店主看好后市的占62%，5万元以下的占35%。",
            "住店客人中，留在岛内的占89.5%，转往岛外的10.5%；去年同期，岛内86.0%、岛外14.0%。",
            "2020年，种粮收入占38%、打工收入占62%；2024年，种粮收入占27%、打工收入占63%，分红占10%。",
            "男工出勤率38%、女工出勤率62%；去年男工出勤率45%、女工出勤率60%。",
            "一窑成品率38%、二窑62%；上月一窑45%、二窑61%。",
            "农村60岁以上人口占29%，比城镇的21%要高。",
            "城镇居民中有28%每周锻炼，农村居民中有19%。",
            "阮石生持股61.2%，其弟阮石林持股8.8%，兄弟二人合计70.0%。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("shares") do
            expect(equal(sum(claim.shares), plain(claim.shares) and 100 or 1), { from = claim })
        end
    end,
}
