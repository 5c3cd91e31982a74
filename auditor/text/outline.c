#include "text/outline.h"

#include "text/shape.h"

enum {
    WIDEST_HEADING = 60,
    WIDEST_COMMA = 50,
    WIDEST_TITLE = 90,
    WIDEST_BYLINE = 70,
    WIDEST_CREDIT = 30,
    NAME_LENGTH = 3,
    MOST_NAMES = 12,
    MOST_BEFORE_TITLE = 2,
    CLOSING_PARAGRAPHS = 3,
    WIDTH_CAP = 92
};

static const cues no_words;

static bool in_brackets(view line)
{
    return view_starts(line, VIEW("（")) && view_ends(line, VIEW("）"));
}

bool outline_is_heading(view line, uint32_t width)
{
    return width > 0 && !in_brackets(line) && width <= WIDEST_HEADING && shape_end(line) == END_OPEN && shape_inside(line) == INSIDE_NONE
        && !shape_is_figures(line);
}

bool outline_is_byline(const cues *words, view line, uint32_t width)
{
    return words != NULL && width <= WIDEST_BYLINE && shape_inside(line) != INSIDE_STOP
        && (shape_starts(line, words->byline_starts) || shape_starts(line, words->closing_starts)
            || shape_ends(line, words->byline_ends));
}

static bool has_digit(view line)
{
    for (size_t i = 0; i < line.length; i++)
        if (line.start[i] >= '0' && line.start[i] <= '9')
            return true;
    return false;
}

/* 创建示范园区，推动转型升级: a line by itself may have a comma, if it tells no figures. */
static bool is_heading_with_comma(view line, uint32_t width)
{
    return width <= WIDEST_COMMA && shape_end(line) == END_OPEN && shape_inside(line) == INSIDE_COMMA
           && !has_digit(line);
}

static bool is_numbered_heading(view line, uint32_t width, uint16_t series)
{
    if (shape_end(line) != END_OPEN || width > WIDEST_TITLE || shape_series_is_bullet(series))
        return false;
    inside most = shape_inside(line);
    return most == INSIDE_NONE || (most == INSIDE_COMMA && (shape_series_heads(series) || !has_digit(line)));
}

static bool is_names(view text, uint32_t fewest)
{
    word_shape shape = shape_words(text);
    return shape.plain && shape.longest <= NAME_LENGTH && shape.words >= fewest && shape.words <= MOST_NAMES;
}

static bool starts_with_dash(view text)
{
    return view_starts(text, VIEW("——")) || view_starts(text, VIEW("--"));
}

static view text_of(const block *b, const block *other, view text)
{
    return (view){ text.start - b->start + other->start, other->end - other->start };
}

/* Below a title: two names, or below its subtitle one. */
static bool names_authors(const outline *o, const block *b, view text)
{
    if (o->last != BLOCK_TITLE || o->paragraphs > 0)
        return false;
    return is_names(text, 2) || (is_names(text, 1) && starts_with_dash(text_of(b, b - 1, text)));
}

static bool is_title(const outline *o, view text, uint32_t width, uint16_t series)
{
    if (width > WIDEST_TITLE || shape_inside(text) == INSIDE_STOP || shape_is_figures(text))
        return false;
    if (o->last == BLOCK_TITLE && starts_with_dash(text))
        return true;
    if (series != 0)
        return false;
    bool words = shape_end(text) == END_OPEN || view_ends(text, VIEW("！")) || view_ends(text, VIEW("？"));
    if (o->last == BLOCK_TITLE)
        return words && shape_inside(text) == INSIDE_NONE && o->blocks < 4;
    return words && o->blocks <= 1 && !o->marked;
}

/* The level of a series among those that are open: a known one closes what is inside it, a new one goes inside what
** ranks above it. */
static uint32_t nest(outline *o, uint16_t series)
{
    for (uint32_t i = 0; i < o->depth; i++)
        if (o->stack[i] == series) {
            o->depth = i + 1;
            return o->depth;
        }
    uint8_t rank = shape_series_rank(series, o->words);
    while (o->depth > 0 && shape_series_rank(o->stack[o->depth - 1], o->words) > rank)
        o->depth--;
    if (o->depth < OUTLINE_DEPTH)
        o->stack[o->depth++] = series;
    return o->depth;
}

static void settle_paragraph(outline *o, block *b, view text)
{
    const cues *words = o->words != NULL ? o->words : &no_words;
    uint32_t width = shape_width(text, WIDTH_CAP), marker = 0;
    uint16_t series = shape_series(text, o->words, &marker);
    bool credit = shape_ends(text, words->caption_ends);
    bool numbered = width <= WIDEST_TITLE && shape_starts_numbered(text, words->caption_numbered);
    if (numbered || shape_starts(text, words->caption_starts) || (credit && width > WIDEST_CREDIT)) {
        b->kind = BLOCK_CAPTION;
    } else if (credit || outline_is_byline(o->words, text, width) || names_authors(o, b, text)) {
        b->kind = BLOCK_BYLINE;
        o->closed = o->paragraphs >= CLOSING_PARAGRAPHS && shape_starts(text, words->closing_starts);
    } else if (o->paragraphs == 0 && is_title(o, text, width, series)) {
        b->kind = BLOCK_TITLE;
    } else if (series != 0) {
        bool heading = is_numbered_heading(text, width, series);
        b->kind = heading ? BLOCK_HEADING : BLOCK_ITEM;
        uint32_t level = nest(o, series);
        b->level = (uint8_t)(heading ? o->base + level : level);
    } else if (outline_is_heading(text, width) || is_heading_with_comma(text, width)) {
        b->kind = BLOCK_HEADING;
        b->level = 1;
        o->base = 1;
        o->depth = 0;
    } else
        o->paragraphs++;
    o->paragraphs += b->kind == BLOCK_ITEM;
}

/* A heading, a subtitle and names below it, behind a whole piece: the head of another one. */
static bool is_head_of_piece(const outline *o, const block *b, view text)
{
    if (o->blocks < 4 || o->paragraphs < CLOSING_PARAGRAPHS || !is_names(text, 1) || o->last == BLOCK_CELL)
        return false;
    const block *subtitle = b - 1, *heading = b - 2;
    return heading->kind == BLOCK_HEADING && heading->level == 1 && heading->segment == o->segment
        && (subtitle->kind == BLOCK_HEADING || subtitle->kind == BLOCK_PARAGRAPH)
        && starts_with_dash(text_of(b, subtitle, text)) && shape_end(text_of(b, subtitle, text)) == END_OPEN;
}

static void begin_piece(outline *o, block *b)
{
    *o = (outline){ .words = o->words, .segment = o->segment + 1, .blocks = 2, .last = BLOCK_TITLE, .titled = true };
    for (block *head = b - 2; head < b; head++) {
        head->kind = BLOCK_TITLE;
        head->level = 0;
        head->segment = o->segment;
    }
}

/* A heading right behind a closing byline opens another piece. */
static void start_segment(outline *o, const block *b, view text)
{
    uint32_t width = shape_width(text, WIDTH_CAP), marker = 0;
    bool opens = b->kind == BLOCK_PARAGRAPH
                     ? shape_series(text, o->words, &marker) == 0 && outline_is_heading(text, width)
                           && !outline_is_byline(o->words, text, width)
                     : b->kind == BLOCK_HEADING && b->level == 1;
    if (o->closed && opens)
        *o = (outline){ .words = o->words, .segment = o->segment + 1 };
    else if (b->kind == BLOCK_PARAGRAPH || b->kind == BLOCK_HEADING)
        o->closed = false;
}

void outline_settle(outline *o, block *b, view text)
{
    if (o->closed)
        start_segment(o, b, text);
    if (b->kind == BLOCK_PARAGRAPH && is_head_of_piece(o, b, text))
        begin_piece(o, b);
    if (b->kind == BLOCK_PARAGRAPH)
        settle_paragraph(o, b, text);
    else if (b->kind == BLOCK_HEADING) {
        if (b->level == 1 && o->paragraphs <= MOST_BEFORE_TITLE && !o->titled) {
            b->kind = BLOCK_TITLE;
            b->level = 0;
        }
        o->base = b->level;
        o->depth = 0;
    }
    b->segment = o->segment;
    o->titled = o->titled || b->kind == BLOCK_TITLE;
    o->last = b->kind;
    o->blocks++;
}

void outline_restart(outline *o)
{
    if (o->paragraphs > 0)
        *o = (outline){ .words = o->words, .segment = o->segment + 1, .marked = o->marked };
}
