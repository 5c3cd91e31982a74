--- What there is, is what there was and what came, less what went.
return rule {
    id = "totals/balance",
    severity = "error",
    summary = { zh = "期初、增减与期末数不平", en = "what was, came and went does not make what is" },
    examples = {
        flags = {
            "车间原有职工<parts>420人</parts>，去年退休<less>36人</less>，招工<parts>58人</parts>，现有<total>432人</total>。",
            "上年末存粮<parts>4,261吨</parts>，全年购进<parts>3,122吨</parts>，销出<less>3,483吨</less>，年末存粮<total>3,800吨</total>。",
            "原有学校<parts>178所</parts>，撤并<less>46所</less>，新建<parts>6所</parts>，现有<total>128所</total>。",
            "去年底，全县有养殖场<parts>206家</parts>。今年关停<less>37家</less>，新建<parts>12家</parts>，目前有<total>191家</total>。",
            "年初企业<parts>56户</parts>，一年间入库<parts>11户</parts>、退库<less>4户</less>，年末达到<total>68户</total>。",
            "年初门店<parts>286家</parts>，上半年新开<parts>52家</parts>、关停<less>18家</less>，6月末门店数为<total>330家</total>。",
            "油罐早班接手时有油<parts>1,840升</parts>，白天加给车辆<less>965升</less>，傍晚油车补进<parts>1,200升</parts>，交班记录<total>2,705升</total>。",
            "全团年初有演员<parts>86名</parts>，这一年陆续走了<less>11名</less>，考进来<parts>41名</parts>，眼下正好<total>89名</total>。",
            "停车场清晨停着车<parts>156辆</parts>，上午开走<less>97辆</less>，开进来<parts>143辆</parts>，中午清点时为<total>220辆</total>。",
            "截至去年末，该行共有网点<total>312个</total>；全年新设<parts>9个</parts>，裁撤<less>27个</less>，较年初的<parts>320个</parts>有所减少。",
            "年内企业数由年初的<parts>1,208家</parts>变为<total>1,251家</total>：新登记<parts>162家</parts>，吊销和注销<less>83家</less>。",
            "县图书馆原藏书<parts>42.6万册</parts>，去年剔旧<less>3.1万册</less>，购书<parts>5.8万册</parts>，现藏书<total>43.5万册</total>。",
            "血库早上还有<parts>320袋</parts>，急诊用掉<less>58袋</less>，献血车送回<parts>46袋</parts>，晚上交班时本子上写的是<total>281袋</total>。",
            "北向资金买入<parts>312.4亿元</parts>、卖出<less>287.9亿元</less>，当天净流入<total>42.5亿元</total>。",
            "一年之内，街上新开了<less>23家</less>铺子，同时有<parts>31家</parts>关门，店铺少了<total>18家</total>。",
            "今年我县招进教师<parts>87名</parts>，调走和退休的<less>52名</less>，实增<total>53名</total>。",
            "全村一年添丁<parts>16口</parts>，过世<less>6口</less>，嫁出去<less>4口</less>，人口只多了<total>3口</total>。",
            "净开店仅<total>51家</total>：新店开了<parts>158家</parts>，同时关掉了<less>117家</less>老店。",
            "门票收了<parts>9,460元</parts>，场租和音响花去<less>7,850元</less>，净赚<total>1,160元</total>。",
            "全年出生<parts>8,214人</parts>，死亡<less>6,395人</less>，自然增长<total>1,279人</total>。",
            "月初手头有<parts>1800块</parts>，领了工资<parts>5600</parts>，房租交掉<less>2800</less>，吃饭花去<less>1750</less>，月底还剩<total>3450块</total>。",
            "年初存栏牲畜<parts>52.7万头</parts>，接羔<parts>24.1万</parts>，出栏<less>18.6万</less>，病死<less>0.8万</less>，至年末存栏<total>54.7万头</total>。",
            "今年上半年，公司招进程序员<parts>214人</parts>，走了<less>176人</less>，队伍扩大了<total>47人</total>。",
            "这个县去年迁入<less>6,120人</less>，迁出<parts>8,475人</parts>，一进一出少了<total>2,553人</total>。",
            "公司有经销商2318家，比年初净增<total>72家</total>，其间新签<parts>196家</parts>、清退<less>134家</less>。",
            "全年新开<parts>97家</parts>、关闭<less>41家</less>，与年初的576家相比净增<total>65家</total>。",
        },
        accepts = {
      "收入安排38.80亿元。支出安排63.50亿元，比上年执行数增加1.5亿元。收支之间的缺口24.7亿元，由上级补助弥补。",
            "今年上半年，公司招进程序员214人，走了167人，队伍扩大了47人。",
            "电网向外省送电84.6亿度，又从外省受电31.2亿度，净外送53.4亿度。",
            "月初手头有1800块，领了工资5600，房租交掉2200，吃饭花去1750，月底还剩3450块。",
            "油罐早班接手时有油1,840升，白天加给车辆965升，傍晚油车补进1,200升，交班记录2,075升。",
            "年内企业数由年初的1,208家变为1,251家：新登记126家，吊销和注销83家。",
            "去年末全区登记志愿者18,420人，今年一季度新注册1,365人，注销207人，至3月末为19,578人。",
            "两年间，这家球队引援花去6,300万欧元，卖人收入4,850万欧元，转会净投入1,450万欧元。",
            "基金当季申购46.3亿元，赎回51.9亿元，净赎回5.6亿元。",
            "海岛居民1,751人。搬迁那年，有工作的386人，如今965人。",
            "招聘教师316名，其中研究生学历204名、有编制的251名，另有62名骨干教师交流过来。",
            "余震共63次，其中3.0级以上2次，2.0至2.9级9次，余下52次人体几乎无感。",
            "整届比赛打进41球，上半场16个，下半场25个，多出的8个都是补时打进的。",
            "他案发前已归还21.4万元，审理期间退赔63.5万元，尚有94.9万元未追回。",
            "全院年初在册医护人员312人，年内招收28人，调出9人，退休14人，年末在册317人。",
            "去年末有员工860人，全年新招120人，其中大学生86人，离职64人，年末937人。",
            "车间原有职工420人，去年退休36人，招工58人，现有442人。",
            "上年末存粮4,261吨，全年购进3,122吨，销出3,483吨，年末存粮3,900吨。",
            "年末全市企业2,318家，其中新增206家，注销118家，上年末2,230家。",
            "年初门店286家，上半年新开52家、关停18家，6月末门店数为320家。",
            "年初在册职工1246人，招聘86人，退休53人，年末在册1279人。",
            "图书室原有图书3,200册，新购600册，借出480册，现有读者260人。",
            "公司有经销商2318家，比年初净增62家，其间新签196家、清退134家。",
            "全年新开97家、关闭41家，与年初的576家相比净增56家。",
            "水库入库6120万立方米，出库960万立方米，蓄水比昨天净增60万立方米。",
            "新签196家，净增62家，其中省外清退8家。",
            "1996年全村最旺，光教书先生就有8个。去年教学点剩9人，暑假走了3个，新来1个，眼下正好七个。",
        },
    },
    check = function (doc, expect)
        for claim in doc:claims("balance") do
            local left = sum(claim.parts)
            for _, less in ipairs(claim.less or {}) do
                left = left - less
            end
            expect(equal(claim.total, left), { from = claim })
        end
    end,
}
