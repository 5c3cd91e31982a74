#include <CUnit/CUnit.h>
#include <string.h>

#include "support/text.h"

/* A PDF of one page in Helvetica whose content stream is 'drawing'. */
static buffer make_pdf(const char *drawing)
{
    buffer out = { .bytes = NULL };
    size_t places[6] = { 0 };
    const char *objects[] = { "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                              "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>>>>>",
                              "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>" };
    buffer_format(&out, "%%PDF-1.4\n");
    for (unsigned i = 0; i < 4; i++) {
        places[i + 1] = out.length;
        buffer_format(&out, "%u 0 obj%s endobj\n", i + 1, objects[i]);
    }
    places[5] = out.length;
    buffer_format(&out, "5 0 obj<</Length %zu>>stream\n%s\nendstream endobj\n", strlen(drawing), drawing);
    size_t table = out.length;
    buffer_format(&out, "xref\n0 6\n0000000000 65535 f \n");
    for (int i = 1; i < 6; i++)
        buffer_format(&out, "%010zu 00000 n \n", places[i]);
    buffer_format(&out, "trailer<</Size 6/Root 1 0 R>>\nstartxref\n%zu\n%%%%EOF\n", table);
    return out;
}

static void refused(view bytes, status expected, const char *part)
{
    cleaned c = text_make(bytes, "a.pdf", NULL);
    CU_ASSERT_EQUAL(c.result, expected);
    if (strstr(c.why.message, part) == NULL)
        CU_FAIL(c.why.message);
    text_end(&c);
}

static void the_text_of_a_pdf_is_read_and_its_lines_joined(void)
{
    buffer pdf = make_pdf("BT /F 12 Tf 40 340 Td (Output reached 12.6 billion yuan, up 5%,) Tj 0 -14 Td (and 42 projects were started,) Tj "
                          "0 -14 Td (8 of them abroad.) Tj ET");
    cleaned c = text_make(buffer_view(&pdf), "a.pdf", NULL);
    CU_ASSERT_TRUE(text_shows(&c, "P Output reached 12.6 billion yuan, up 5%, and 42 projects were started, 8 of them abroad.\n"));
    CU_ASSERT_TRUE(c.result != STATUS_OK || view_equal(c.clean.source, c.clean.text));
    text_end(&c);
    buffer_free(&pdf);
}

static void a_pdf_without_text_is_refused(void)
{
    buffer pdf = make_pdf("10 10 100 100 re f");
    refused(buffer_view(&pdf), STATUS_SYNTAX, "no text in the PDF");
    buffer_free(&pdf);
}

static void a_truncated_or_false_pdf_is_refused(void)
{
    buffer pdf = make_pdf("BT /F 12 Tf 40 340 Td (Output 12) Tj ET");
    refused((view){ pdf.bytes, pdf.length / 2 }, STATUS_SYNTAX, "cut short");
    refused(VIEW("产值12亿元。"), STATUS_SYNTAX, "does not begin with %PDF-");
    refused(VIEW("%PDF-1.4\nnothing\n%%EOF\n"), STATUS_SYNTAX, "damaged");
    buffer_free(&pdf);
}

CU_TestInfo pdf_tests[] = {
    { "the text of a PDF is read and its lines joined", the_text_of_a_pdf_is_read_and_its_lines_joined },
    { "a PDF without text is refused", a_pdf_without_text_is_refused },
    { "a truncated or false PDF is refused", a_truncated_or_false_pdf_is_refused },
    CU_TEST_INFO_NULL
};
