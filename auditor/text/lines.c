#include "text/lines.h"

#include "text/columns.h"
#include "text/shape.h"

enum {
    WIDTH_CAP = 122,
    SAMPLE_LINES = 4096,
    SHORT_BY = 5,        /* columns by which a line must miss its neighbours to be short: hyphenation takes up to 4 */
    LONG_LINE = 60,      /* an unwrapped paragraph that breaks off without punctuation is at least so wide ... */
    VERY_LONG_LINE = 120 /* ... or so, where it holds one sentence only */
};

typedef struct {
    view text;              /* trimmed; empty: there is no such line */
    uint32_t width;         /* without spaces, so that letter-spacing does not count */
    uint32_t indent;        /* columns */
    uint32_t blanks;        /* empty lines before it */
    bool ruled;             /* a line of dashes before it */
    line_end end;
} line;

typedef struct {
    const char *at, *end;
    char separator;         /* '\n', or '\r' in files of old systems */
    const cues *words;
    bool wrapped;           /* lines are cut at a width */
    bool blank_everywhere;  /* an empty line follows every line and means nothing */
    line now, next, after;
    const char *no_table_to;    /* looked for tables so far in vain */
    uint32_t tables;
} layout;

static uint32_t solid_width(view text)
{
    if (text.length >= 4 * WIDTH_CAP)
        return WIDTH_CAP;
    uint32_t width = 0;
    const unsigned char *at = (const unsigned char *)text.start, *end = at + text.length;
    for (; at < end && width < WIDTH_CAP; at++)
        width += *at >= 0xE0 ? 2 : (*at & 0xC0) != 0x80 && *at != ' ';
    return width;
}

static uint32_t indent_of(const char *from, const char *to)
{
    uint32_t indent = 0;
    for (; from < to; from++)
        indent += (unsigned char)*from == 0xE3 ? 2 : *from == '\t' ? 4 : *from == ' ';
    return indent;
}

static bool is_rule(view text)
{
    if (text.length < 3 || memchr("-=_*~", *text.start, 5) == NULL)
        return false;
    return memcmp(text.start, text.start + 1, text.length - 1) == 0;
}

static line read_line(layout *l)
{
    line read = { .blanks = 0 };
    while (l->at < l->end) {
        const char *stop = memchr(l->at, l->separator, (size_t)(l->end - l->at));
        const char *start = l->at;
        l->at = stop != NULL ? stop + 1 : l->end;
        view whole = { start, (size_t)((stop != NULL ? stop : l->end) - start) };
        read.text = shape_trim(whole);
        if (read.text.length == 0) {
            read.blanks++;
            continue;
        }
        if (is_rule(read.text)) {
            read.ruled = true;
            continue;
        }
        read.width = solid_width(read.text);
        read.indent = indent_of(start, read.text.start);
        read.end = shape_end(read.text);
        return read;
    }
    read.text.length = 0;
    return read;
}

/* Wrapped text: lines stop in mid-sentence and are about as wide as the next; headings stop so too, but are narrower than
** what stands below them. And there are sentences: a list of names or rows has none. */
static void sample(layout *l)
{
    layout probe = *l;
    uint32_t lines = 0, cut = 0, blank = 0, prose = 0;
    bool in_sentence = false;
    line now = read_line(&probe);
    while (now.text.length > 0 && lines < SAMPLE_LINES) {
        line next = read_line(&probe);
        lines++;
        bool has_signs = now.end == END_SOFT || shape_inside(now.text) != INSIDE_NONE;
        in_sentence = (in_sentence || has_signs) && next.text.length > 0 && now.end <= END_SOFT
            && now.width < VERY_LONG_LINE && now.width * 10 >= next.width * 7;
        cut += in_sentence;
        blank += now.blanks > 0;
        prose += has_signs || now.end == END_STOP;
        now = next;
    }
    l->wrapped = cut * 3 >= lines && prose * 10 >= lines * 3;
    l->blank_everywhere = l->wrapped && blank * 10 >= lines * 7;
}

static uint32_t width_around(const layout *l)
{
    return l->next.width > l->after.width ? l->next.width : l->after.width;
}

static bool is_short(const layout *l)
{
    return l->now.width + SHORT_BY < width_around(l);
}

/* First lines lose their indent in many files, so a heading must be shorter than that would make it. */
static bool is_heading(const layout *l, uint16_t series)
{
    if (shape_series_heads(series))
        return is_short(l) || shape_inside(l->now.text) == INSIDE_NONE;
    return l->now.width * 3 < width_around(l) * 2 && outline_is_heading(l->now.text, l->now.width);
}

/* A line that stands alone by what it is: a subtitle, a byline, a bracketed note. */
static bool stands_alone(const layout *l, const line *one)
{
    bool dashed = view_starts(one->text, VIEW("——")) || view_starts(one->text, VIEW("--"));
    bool bracketed = view_starts(one->text, VIEW("（")) && view_ends(one->text, VIEW("）"));
    return (dashed && one->width > 4) || (bracketed && one->width > 12)
           || outline_is_byline(l->words, one->text, one->width);
}

/* 项目为王 产业为纲: two phrases side by side are no line of running text. */
static bool is_double_heading(const line *one)
{
    word_shape shape = shape_words(one->text);
    return shape.plain && shape.words >= 2 && shape.longest > 1;
}

static bool only_punctuation(view text)
{
    return text.length <= 6
           && (view_starts(text, VIEW("—")) || view_starts(text, VIEW("”")) || view_starts(text, VIEW("。")));
}

static bool wrapped_goes_on(const layout *l, bool first, uint16_t series, uint16_t next_series)
{
    const line *now = &l->now, *next = &l->next;
    bool is_cut = !is_short(l);
    if (next_series != 0 && (shape_series_heads(next_series) || now->end >= END_PAUSE || !is_cut))
        return false;
    if (now->end == END_SOFT)
        return true;
    if (now->end == END_OPEN)
        return !(first && (is_heading(l, series) || is_double_heading(now)));
    if (!is_cut || is_double_heading(next) || (next->blanks > 0 && !l->blank_everywhere))
        return false;
    /* A full line that ends a sentence: the next one begins a paragraph if an indent was stripped from it. */
    bool indented = next->end <= END_SOFT && next->width + 3 <= now->width && next->width + 3 <= l->after.width;
    return !indented;
}

static bool unwrapped_goes_on(const layout *l, uint16_t next_series)
{
    const line *now = &l->now;
    if (now->end >= END_PAUSE || next_series != 0)
        return false;
    if (now->end == END_SOFT)
        return true;
    if (outline_is_heading(l->next.text, l->next.width) && l->after.width > l->next.width)
        return false;
    return now->width >= VERY_LONG_LINE || (now->width >= LONG_LINE && shape_inside(now->text) == INSIDE_STOP);
}

/* Three cells or a tab: a row of a table, whatever the line before lacks at its end. */
static bool is_row(view text)
{
    columns row;
    columns_split(&row, text);
    return row.count >= 3 || (row.count == 2 && row.ruled);
}

/* Does the line at hand go on in the next one? 'first': it begins its paragraph. */
static bool goes_on(const layout *l, bool first)
{
    if (l->next.ruled)
        return false;
    if (only_punctuation(l->next.text))
        return true;
    if (l->now.end == END_OPEN && is_row(l->next.text))
        return false;
    if (stands_alone(l, &l->next) || (first && stands_alone(l, &l->now)))
        return false;
    uint32_t marker;
    uint16_t series = first ? shape_series(l->now.text, l->words, &marker) : 0;
    uint16_t next_series = shape_series(l->next.text, l->words, &marker);
    bool hangs = series != 0 && l->now.end <= END_SOFT;     /* the lines of an item, indented behind its number */
    if (l->next.indent >= l->now.indent + 2 && !hangs)
        return false;
    if (!l->wrapped || l->now.width >= VERY_LONG_LINE)
        return unwrapped_goes_on(l, next_series);
    return wrapped_goes_on(l, first, series, next_series);
}

/* Text without "**" around words; "***" is a placeholder and stays. */
static void write_line(writer *w, view text)
{
    const char *at = text.start, *end = text.start + text.length;
    const char *star = memchr(at, '*', (size_t)(end - at));
    while (star != NULL && end - star >= 2) {
        size_t stars = 1;
        while (star + stars < end && star[stars] == '*')
            stars++;
        if (stars == 2) {
            writer_text(w, (view){ at, (size_t)(star - at) });
            at = star + 2;
        }
        star = memchr(star + stars, '*', (size_t)(end - star) - stars);
    }
    writer_text(w, (view){ at, (size_t)(end - at) });
}

static void advance(layout *l)
{
    l->now = l->next;
    l->next = l->after;
    l->after = read_line(l);
}

/* How many lines from this one on are rows of a table, and its shape. Every line is looked at once. */
static uint32_t table_lines(layout *l, table_shape *shape)
{
    uint32_t lines = 0, marker;
    *shape = (table_shape){ .rows = 0 };
    if (l->now.text.start < l->no_table_to)
        return 0;
    layout probe = *l;
    columns row;
    while (probe.now.text.length > 0 && (lines == 0 || probe.now.blanks == 0 || l->blank_everywhere)) {
        columns_split(&row, probe.now.text);
        if ((lines == 0 && (row.count < 2 || shape_series(probe.now.text, l->words, &marker) != 0))
            || !columns_take(shape, &row))
            break;
        lines++;
        advance(&probe);
    }
    if (columns_are_table(shape))
        return lines;
    l->no_table_to = lines > 0 ? probe.now.text.start : NULL;
    return 0;
}

static void write_cell(writer *w, const layout *l, view text, uint32_t row, uint32_t column, bool head)
{
    block *b = writer_open(w, BLOCK_CELL, 0);
    b->table = l->tables;
    b->row = (uint16_t)(row < UINT16_MAX ? row : UINT16_MAX);
    b->column = (uint16_t)column;
    b->head = head;
    write_line(w, text);
}

static bool write_table(writer *w, layout *l)
{
    table_shape shape;
    uint32_t lines = table_lines(l, &shape);
    for (uint32_t i = 0, row = 0; i < lines; i++, advance(l)) {
        columns cut;
        columns_split(&cut, l->now.text);
        if (cut.rule)
            continue;
        bool head = row == 0 && shape.head;
        uint32_t shift = head && !shape.ruled ? shape.width - cut.count : 0;
        for (uint32_t column = 0; column < cut.count; column++)
            write_cell(w, l, cut.cells[column], row, column + shift, head);
        row++;
    }
    l->tables += lines > 0;
    return lines > 0;
}

void lines_read(writer *w, view text)
{
    layout l = { .at = text.start, .end = text.start + text.length, .words = w->outline.words };
    l.separator = memchr(text.start, '\n', text.length) == NULL ? '\r' : '\n';
    sample(&l);
    l.now = read_line(&l);
    l.next = read_line(&l);
    l.after = read_line(&l);
    bool first = true;
    while (l.now.text.length > 0 && !w->failed) {
        if (first && write_table(w, &l))
            continue;
        if (first)
            writer_open(w, BLOCK_PARAGRAPH, 0);
        write_line(w, l.now.text);
        first = l.next.text.length == 0 || !goes_on(&l, first);
        if (!first)
            writer_break(w, (uint32_t)(l.now.text.start + l.now.text.length - w->source.start),
                         (uint32_t)(l.next.text.start - w->source.start));
        advance(&l);
    }
}
