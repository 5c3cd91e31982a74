#include <CUnit/CUnit.h>
#include <stdio.h>

#include "base/memory.h"
#include "support/text.h"

static void wrapped_lines_become_paragraphs(void)
{
    CU_ASSERT_TRUE(text_is("今年以来，青石区坚持项目带动，全区上\n"
                           "半年新开工项目42个，总投资118.6亿\n"
                           "元，同比增长9.5%。\n"
                           "各镇街压实责任，形成了比学赶超、竞\n"
                           "相发展的氛围。\n",
                           "a.txt",
                           "P 今年以来，青石区坚持项目带动，全区上半年新开工项目42个，总投资118.6亿元，同比增长9.5%。\n"
                           "P 各镇街压实责任，形成了比学赶超、竞相发展的氛围。\n"));
}

static void a_blank_line_after_every_line_means_nothing(void)
{
    CU_ASSERT_TRUE(text_is("湖畔新城，一座智造之城正\n\n在崛起，年产值突破 6 亿\n\n元，组建了服务企业专班 4\n\n个，每个专班负责联系 3 至\n\n"
                           "5 家企业。\n\n去年，新城引进项目\n\n21 个，总投资达到 30 亿\n\n元。\n\n",
                           "a.txt",
                           "P 湖畔新城，一座智造之城正在崛起，年产值突破6亿元，组建了服务企业专班4个，每个专班负责联系3至5家企业。\n"
                           "P 去年，新城引进项目21个，总投资达到30亿元。\n"));
}

static void a_long_paragraph_cut_in_mid_sentence_goes_on(void)
{
    CU_ASSERT_TRUE(text_is("一季度，全市工业运行平稳。规模以上工业企业完成产值418.2亿元，同比增长6.1%，全市新增规模企业\n"
                           "\n37家，新增上市企业2家。\n",
                           "a.txt",
                           "P 一季度，全市工业运行平稳。规模以上工业企业完成产值418.2亿元，同比增长6.1%，全市新增规模企业"
                           "37家，新增上市企业2家。\n"));
}

static void a_heading_does_not_swallow_the_text_below_it(void)
{
    CU_ASSERT_TRUE(text_is("近年来，县委、县政府坚持产业立县、工业强县，深入推\n"
                           "进项目建设，经济社会发展取得了新的成绩。\n"
                           "一、久久为功抓产业\n"
                           "县委、县政府以钉钉子的精神谋划产业项目建设，成立\n"
                           "专班9个，全年新引进项目36个。\n"
                           "四、真心实意优环境\n"
                           "2019年，全县办理事项1.2万件，群众满意率达到百\n"
                           "分之九十八以上。\n",
                           "a.txt",
                           "P 近年来，县委、县政府坚持产业立县、工业强县，深入推进项目建设，经济社会发展取得了新的成绩。\n"
                           "H1 一、久久为功抓产业\n"
                           "P 县委、县政府以钉钉子的精神谋划产业项目建设，成立专班9个，全年新引进项目36个。\n"
                           "H1 四、真心实意优环境\n"
                           "P 2019年，全县办理事项1.2万件，群众满意率达到百分之九十八以上。\n"));
}

static void figures_cut_from_sign_or_place_are_whole_again(void)
{
    CU_ASSERT_TRUE(text_is("全年用电量达到 36.\n5亿千瓦时，占比 41\n%，较上年多 6- 8 亿\n千瓦时，共有 GDP\nPlus 等系统投入运行。\n", "a.txt",
                           "P 全年用电量达到36.5亿千瓦时，占比41%，较上年多6-8亿千瓦时，共有GDP Plus等系统投入运行。\n"));
}

static void letter_spaced_lines_are_closed_up(void)
{
    CU_ASSERT_TRUE(text_is("今年 1 至 9月，园区机械、食品、纺织、建材\n规 上 产 值 分 别 增 长 8.05% 、7.21% 、\n6.3%、9.1%，明 年 3 月 投\n"
                           "产，预 计 达 到 40 亿 元 。\n",
                           "a.txt",
                           "P 今年1至9月，园区机械、食品、纺织、建材规上产值分别增长8.05%、7.21%、6.3%、9.1%，明年3月投产，预计达到40亿元。\n"));
    CU_ASSERT_TRUE(text_is("政 府 工 作 报 告\n\n各位代表：\n\n现在，我向大会报告工作。\n", "a.txt",
                           "T 政府工作报告\nP 各位代表：\nP 现在，我向大会报告工作。\n"));
}

static void names_set_apart_stay_apart(void)
{
    CU_ASSERT_TRUE(text_is("扬帆破浪开新局\n\n——青石新区发展走笔\n\n周明德 丁 一 王 海 田家宝\n\n春风拂面，万物生长。新区建设如火如荼。\n", "a.txt",
                           "T 扬帆破浪开新局\nT ——青石新区发展走笔\nB 周明德 丁 一 王 海 田家宝\nP 春风拂面，万物生长。新区建设如火如荼。\n"));
    CU_ASSERT_TRUE(text_is("本报讯（记者 丁 一 王 海）新区产值12亿元。", "a.txt", "P 本报讯（记者 丁 一 王 海）新区产值12亿元。\n"));
}

static void double_headings_and_latin_words_keep_their_spaces(void)
{
    CU_ASSERT_TRUE(text_is("湖区速写\n\n湖区今年变化很大，新增企业18家，产值6亿元。\n\n项目为先 服务为要\n\n全区推行 Smart City 平台。\n", "a.txt",
                           "T 湖区速写\nP 湖区今年变化很大，新增企业18家，产值6亿元。\nH1 项目为先 服务为要\nP 全区推行Smart City平台。\n"));
}

static void series_nest_by_their_order_of_appearance(void)
{
    CU_ASSERT_TRUE(text_is("工作总结\n\n各部门密切配合，全年任务圆满完成，现将情况报告如下。\n\n一、成绩\n\n（一）工业\n\n1.产值增长。全年完成产值12亿元。\n\n"
                           "2.项目增加。新开工8个。\n\n（二）农业\n\n二、打算\n\n一是抓项目。全年引进10个。\n\n二是抓服务。减负1.5亿元。\n",
                           "a.txt",
                           "T 工作总结\nP 各部门密切配合，全年任务圆满完成，现将情况报告如下。\nH1 一、成绩\nH2 （一）工业\n"
                           "I3 1.产值增长。全年完成产值12亿元。\nI3 2.项目增加。新开工8个。\nH2 （二）农业\nH1 二、打算\n"
                           "I2 一是抓项目。全年引进10个。\nI2 二是抓服务。减负1.5亿元。\n"));
}

static void dashes_and_bullets_stand_below_every_number(void)
{
    CU_ASSERT_TRUE(text_is("一、成绩\n\n——工业增长。产值12亿元。\n\n——农业稳定。产量3万吨。\n\n（一）项目\n\n● 新开工8个，总投资30亿元\n● 投产5个。\n", "a.txt",
                           "H1 一、成绩\nI2 ——工业增长。产值12亿元。\nI2 ——农业稳定。产量3万吨。\nH2 （一）项目\n"
                           "I3 ●新开工8个，总投资30亿元\nI3 ●投产5个。\n"));
}

static void dates_and_numbers_alone_are_no_headings(void)
{
    CU_ASSERT_TRUE(text_is("通知\n\n全区新增企业8家，产值3亿元。\n\n2023年5月6日\n\n0731-5551234\n", "a.txt",
                           "T 通知\nP 全区新增企业8家，产值3亿元。\nP 2023年5月6日\nP 0731-5551234\n"));
}

static void indented_lines_of_an_item_belong_to_it(void)
{
    CU_ASSERT_TRUE(text_is("今年的主要任务有以下两项，请各单位抓好落实。\n1. 建设标准厂房12万平方米，引进\n   企业8家，总投资30亿元。\n2. 新建道路6公里，改造管网21公\n   里。\n", "a.txt",
                           "P 今年的主要任务有以下两项，请各单位抓好落实。\nI1 1.建设标准厂房12万平方米，引进企业8家，总投资30亿元。\n"
                           "I1 2.新建道路6公里，改造管网21公里。\n"));
}

static void figures_at_the_start_of_a_line_are_no_series(void)
{
    CU_ASSERT_TRUE(text_is("1.5亿元资金拨付到位，惠及群众3.2万人。\n1、2号线今年开通，全长46公里。\n一、二等奖各3名。\n", "a.txt",
                           "P 1.5亿元资金拨付到位，惠及群众3.2万人。\nP 1、2号线今年开通，全长46公里。\nP 一、二等奖各3名。\n"));
}

static void the_placeholder_stays_and_bold_goes(void)
{
    CU_ASSERT_TRUE(text_is("简讯\n\n湖区今年变化很大。\n\n**新变化**\n\n园区进入***候批程序，**全年**产值20亿元。\n", "a.txt",
                           "T 简讯\nP 湖区今年变化很大。\nH1 新变化\nP 园区进入***候批程序，全年产值20亿元。\n"));
}

static void captions_and_credits_are_told_apart(void)
{
    CU_ASSERT_TRUE(text_is("新港开航\n\n记者 甘棠\n\n首航当天发送集装箱120个，货值3600万元。\n\n图为新港全景。\n\n丁一 摄\n\n"
                           "工人们在新建成的三号泊位上忙着装卸货物，场面十分热闹。丁一 摄\n",
                           "a.txt",
                           "T 新港开航\nB 记者 甘棠\nP 首航当天发送集装箱120个，货值3600万元。\nF 图为新港全景。\nB 丁一 摄\n"
                           "F 工人们在新建成的三号泊位上忙着装卸货物，场面十分热闹。丁一 摄\n"));
}

static void several_pieces_of_one_file_are_segments(void)
{
    cleaned c = text_make(VIEW("抓产业\n\n今年全市引进项目20个。\n\n新开工12个。\n\n投产9个。\n\n（作者系市发改委主任）\n\n强园区\n\n□丁一\n\n园区产值30亿元。\n\n"
                               "税收2亿元。\n\n企业15家。\n\n绿色发展\n\n——湖区生态纪实\n\n周明德 王海\n\n湖水清了，鱼多了。\n"),
                          "a.txt", NULL);
    CU_ASSERT_TRUE(text_shows(&c, "T 抓产业\nP 今年全市引进项目20个。\nP 新开工12个。\nP 投产9个。\nB （作者系市发改委主任）\n"
                                  "T 强园区\nB □丁一\nP 园区产值30亿元。\nP 税收2亿元。\nP 企业15家。\n"
                                  "T 绿色发展\nT ——湖区生态纪实\nB 周明德 王海\nP 湖水清了，鱼多了。\n"));
    static const uint32_t segments[] = { 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2 };
    for (uint32_t i = 0; i < c.clean.block_count && i < 14; i++)
        CU_ASSERT_EQUAL(c.clean.blocks[i].segment, segments[i]);
    text_end(&c);
}

static void aligned_columns_are_a_table(void)
{
    CU_ASSERT_TRUE(text_is("各乡镇粮食产量\n\n表1 播种与产量\n乡镇  面积（亩）  产量（吨）\n东河镇  1200   560\n西山乡    980   430.5\n合计    2180   990.5\n"
                           "\n从表中看，东河镇产量最高。\n",
                           "a.txt",
                           "T 各乡镇粮食产量\nF 表1播种与产量\nC0.0! 乡镇\nC0.1! 面积（亩）\nC0.2! 产量（吨）\nC1.0 东河镇\nC1.1 1200\nC1.2 560\n"
                           "C2.0 西山乡\nC2.1 980\nC2.2 430.5\nC3.0 合计\nC3.1 2180\nC3.2 990.5\nP 从表中看，东河镇产量最高。\n"));
    CU_ASSERT_TRUE(text_is("统计如下。\n年份\t项目\t企业\n2019\t3\t\n2020\t5\t8\n", "a.txt",
                           "P 统计如下。\nC0.0! 年份\nC0.1! 项目\nC0.2! 企业\nC1.0 2019\nC1.1 3\nC2.0 2020\nC2.1 5\nC2.2 8\n"));
    CU_ASSERT_TRUE(text_is("|名称|数量|\n|---|---|\n|甲|12|\n|乙||\n", "a.txt",
                           "C0.0! 名称\nC0.1! 数量\nC1.0 甲\nC1.1 12\nC2.0 乙\nC2.1\n"));
}

static void names_in_columns_are_no_table(void)
{
    CU_ASSERT_TRUE(text_is("名单公布。\n周明德  丁一\n王海  田家宝\n李青  陈木\n", "a.txt", "P 名单公布。\nH1 周明德 丁一\nH1 王海 田家宝\nH1 李青 陈木\n"));
}

static void doubled_text_stays_for_the_marks(void)
{
    CU_ASSERT_TRUE(text_is("园区快讯\n\n重点项目集中开工仪式重点项目集中开工仪式。。\n", "a.txt",
                           "T 园区快讯\nP 重点项目集中开工仪式重点项目集中开工仪式。。\n"));
}

static void line_ends_of_every_system_are_line_ends(void)
{
    CU_ASSERT_TRUE(text_is("简报\r\n\r\n全年产值12亿元。\r\n增长5%。\r\n", "a.txt", "T 简报\nP 全年产值12亿元。\nP 增长5%。\n"));
    CU_ASSERT_TRUE(text_is("简报\r\r全年产值12亿元。\r增长5%。\r", "a.txt", "T 简报\nP 全年产值12亿元。\nP 增长5%。\n"));
}

static void front_matter_tells_title_and_date(void)
{
    cleaned c = text_make(VIEW("---\ntitle: \"新区简报\"\ndate: 2017-02-20\ntags:\n  - 工业\n---\n全区产值12亿元，增长5%。\n"), "a.md", NULL);
    CU_ASSERT_TRUE(text_shows(&c, "P 全区产值12亿元，增长5%。\n"));
    CU_ASSERT_TRUE(view_equal(c.clean.title, VIEW("新区简报")));
    CU_ASSERT_TRUE(view_equal(c.clean.published, VIEW("2017-02-20")));
    text_end(&c);
    CU_ASSERT_TRUE(text_is("---\n今天开会。\n---\n全区产值12亿元。\n", "a.txt", "P 今天开会。\nP 全区产值12亿元。\n"));
}

CU_TestInfo lines_tests[] = {
    { "wrapped lines become paragraphs", wrapped_lines_become_paragraphs },
    { "a blank line after every line means nothing", a_blank_line_after_every_line_means_nothing },
    { "a long paragraph cut in mid-sentence goes on", a_long_paragraph_cut_in_mid_sentence_goes_on },
    { "a heading does not swallow the text below it", a_heading_does_not_swallow_the_text_below_it },
    { "figures cut from sign or place are whole again", figures_cut_from_sign_or_place_are_whole_again },
    { "letter-spaced lines are closed up", letter_spaced_lines_are_closed_up },
    { "names set apart stay apart", names_set_apart_stay_apart },
    { "double headings and Latin words keep their spaces", double_headings_and_latin_words_keep_their_spaces },
    { "series nest by their order of appearance", series_nest_by_their_order_of_appearance },
    { "dashes and bullets stand below every number", dashes_and_bullets_stand_below_every_number },
    { "dates and numbers alone are no headings", dates_and_numbers_alone_are_no_headings },
    { "indented lines of an item belong to it", indented_lines_of_an_item_belong_to_it },
    { "figures at the start of a line are no series", figures_at_the_start_of_a_line_are_no_series },
    { "the placeholder stays and bold goes", the_placeholder_stays_and_bold_goes },
    { "captions and credits are told apart", captions_and_credits_are_told_apart },
    { "several pieces of one file are segments", several_pieces_of_one_file_are_segments },
    { "aligned columns are a table", aligned_columns_are_a_table },
    { "names in columns are no table", names_in_columns_are_no_table },
    { "doubled text stays for the marks", doubled_text_stays_for_the_marks },
    { "line ends of every system are line ends", line_ends_of_every_system_are_line_ends },
    { "front matter tells title and date", front_matter_tells_title_and_date },
    CU_TEST_INFO_NULL
};
