--- A stated share equals its part divided by its whole.
return rule {
    id = "percentages/share",
    severity = "error",
    summary = { zh = "占比与分子、分母不符", en = "a stated share disagrees with its part and whole" },
    examples = {
        flags = {
            "半程赛起跑<whole>7612人</whole>。关门时，完赛<part>7438人</part>，完赛率<share>95.7%</share>。",
            "船厂营业收入<whole>51.00亿元</whole>，前一年46.60亿元，多了9.4%；净利润<part>6.12亿元</part>，净利率<share>15.0%</share>。",
            "各项贷款余额<whole>7,120亿元</whole>。不良贷款余额<part>85.4亿元</part>，不良贷款率<share>0.98%</share>，上年末1.03%。",
            "集团总资产<whole>860亿元</whole>，总负债<part>516亿元</part>，资产负债率<share>66%</share>。",
            "全乡有苗圃<whole>640亩</whole>，其中油茶苗圃<part>128亩</part>，约占<share>三成</share>。",
            "全年新建项目<whole>40个</whole>，其中亿元以上<part>18个</part>，占<share>55%</share>。",
            "全市完成产值<whole>2598亿元</whole>，园区完成<part>2024亿元</part>，占全市产值比重达<share>79.5%</share>。",
            "全年销售总额<whole>461.3亿元</whole>，其中外销<part>276.8亿元</part>，外销在销售总额中的比重达<share>70.2%</share>。",
            "公司净利润<whole>8.42亿元</whole>。董事会建议派发现金<part>2.13亿元</part>，相当于净利润的<share>35.3%</share>。",
            "盗窃案<part>129起</part>，诈骗案215起。盗窃案排第二，占<whole>861起</whole>案件的<share>22.4%</share>。",
            "本科生毕业<whole>4126人</whole>，研究生毕业734人。截至八月4521人落实去向，其中本科生<part>3814人</part>，落实率<share>95.4%</share>。",
            "选举收回有效票<whole>823张</whole>，常德林得<part>492票</part>，占有效票的<share>65.8%</share>。",
            "全镇有养殖户<whole>460户</whole>。到9月底，参加保险的养殖户已有<part>184户</part>，占全镇养殖户的<share>三分之二</share>。",
            "展馆共有展品<whole>2400件</whole>。馆长介绍，其中<share>过半</share>是农具，共有<part>960件</part>。",
            "本届赛会共有选手<whole>840人</whole>报名。女子选手报名踊跃，占到了<share>45%</share>，有<part>294人</part>。",
            "归母净利润<whole>7.52亿元</whole>，同比增长8.3%。董事会提议向股东派发<part>2.26亿元</part>，分红金额相当于归母净利润的<share>40.1%</share>。",
            "全市共查处违法案件<whole>936起</whole>，罚没款1120万元。食品类案件最多，为<part>327起</part>，占了<share>44.9%</share>。",
            "县里调来挖机<part>46台</part>、推土机28台、铲车26台，三样合计<whole>100台</whole>，挖机占<share>六成五</share>。",
            "果园今年收苹果、梨、桃640吨、400吨、<part>160吨</part>，占比分别为53.3%、33.3%、<share>18.3%</share>，以总产<whole>1200吨</whole>计。",
            "全县每<share>100名教师中有25名</share>是研究生学历：教师<whole>8640人</whole>，研究生学历的<part>1296人</part>。",
            "县城空气优良天数<part>338天</part>，优良率<share>96.2%</share>。",
            "年末各项贷款余额<whole>510.0亿元</whole>。\n\n不良贷款余额<part>8.24亿元</part>，不良贷款率<share>1.42%</share>。",
        },
        accepts = {
            "收入完成25.20亿元，为预算的105.0%（预算24亿元），比上年24.00亿元增长5.0%。其中：税收收入17.64亿元，非税收入7.56亿元，税收占比70.0%。",
            "报名9640人，中签2410人，中签率25%。",
            "船厂营业收入51.00亿元，前一年46.60亿元，多了9.4%；净利润6.12亿元，净利率12.0%。",
            "各项贷款余额7,120亿元。不良贷款余额85.4亿元，不良贷款率1.20%，上年末1.03%。",
            "公司净利润8.42亿元。董事会建议派发现金2.13亿元，相当于净利润的25.3%。",
            "本科生毕业4126人，研究生毕业734人。截至八月4521人落实去向，其中本科生3814人，落实率92.4%。",
            "保费386.4亿元，其中银保141.8亿元。银保占36.7%；只看新单，银保占比达58.2%。",
            "网上零售额84.2亿元，零售总额312.0亿元，占零售总额的27.0%，比重较上年的25.8%提高1.2个百分点。",
            "全年新建项目40个，其中亿元以上18个，占45%。",
            "园区有企业221家，约九成在正常生产，开工199家。",
            "全年抽检样品140批次，合格率97.1%。",
            "本届赛会共有选手840人报名。女子选手报名踊跃，占到了35%，有294人。",
            "截至8月底已售出364万公斤，占总产的七成，还有156万公斤存在冷库里。",
            "全县8个项目中有3个已经完工，总投资12亿元，其中财政资金3亿元。",
            "合唱队现有156人，男队员39人，四个里头有一个。",
            "10月抽检2400批次，合格2388批次，合格率99.5%，9月合格率为99.1%。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("share") do
            if claim.part then
                expect(equal(claim.share, claim.part / claim.whole), { from = claim })
            end
        end
    end,
}
