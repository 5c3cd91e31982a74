/* pretty.c -- findings for people at a terminal: frames with all places, the derivation, what was understood, repairs. */
#include <inttypes.h>

#include "base/memory.h"
#include "report/cells.h"
#include "report/finding_text.h"
#include "report/frame.h"
#include "report/source_lines.h"
#include "report/words.h"

enum { USUAL_WIDTH = 80, MOST_PLACES = 60, NEAR_EDGE = 12, MOST_REPAIRS = 3 };

/* One stretch of evidence on one line. */
typedef struct {
    frame_mark mark;
    uint32_t line;          /* its index in the source, or its number where the source is not at hand */
    uint32_t start;         /* of its evidence: the order of pieces on one line */
} piece;

typedef struct {
    buffer *out;
    const report_options *options;
    const data *words;
    const source_lines *source;
    frame_style style;
} printer;

static view severity_colour(severity s)
{
    return s == SEVERITY_ERROR ? VIEW("31;1") : s == SEVERITY_WARNING ? VIEW("33;1") : VIEW("36;1");
}

/* '^' for the one to blame; the others by their role, in order of appearance. */
static char glyph_of(const finding *f, uint32_t index, uint32_t suspect)
{
    static const char glyphs[] = "-=~+*";
    if (index == suspect)
        return '^';
    unsigned role = 0;
    for (uint32_t i = 0; i < index; i++) {
        bool seen = i == suspect;
        for (uint32_t k = 0; k < i && !seen; k++)
            seen = k != suspect && view_equal(f->evidence[k].role, f->evidence[i].role);
        if (view_equal(f->evidence[i].role, f->evidence[index].role))
            break;
        role += !seen;
    }
    return glyphs[role < sizeof glyphs - 1 ? role : sizeof glyphs - 2];
}

static view label_of(const printer *p, arena *memory, const finding *f, uint32_t index, uint32_t suspect)
{
    view role = words_of(p->words, "role", f->evidence[index].role);
    if (index != suspect)
        return role;
    buffer text = { 0 };
    buffer_format(&text, "%.*s  <= %.*s", VIEW_PRINT(role), VIEW_PRINT(words_say(p->words, "suspect")));
    view label = text.failed ? (view){ NULL, 0 } : arena_copy(memory, buffer_view(&text));
    buffer_free(&text);
    p->out->failed = p->out->failed || label.start == NULL;
    return label.start != NULL ? label : role;
}

static void add_piece(buffer *pieces, frame_mark mark, uint32_t line, uint32_t start)
{
    piece one = { mark, line, start };
    buffer_append(pieces, (view){ (const char *)&one, sizeof one });
}

/* The stretches of one piece of evidence: one, or one a line where a hard wrap runs through it. */
static void add_evidence(const printer *p, buffer *pieces, const evidence *e, frame_mark mark)
{
    if (p->source->count == 0) {
        mark.number = e->line;
        mark.line = e->text;
        mark.start = 0;
        mark.end = e->text.length;
        add_piece(pieces, mark, e->line, e->start);
        return;
    }
    size_t start = source_place(p->source, e->start), end = source_place(p->source, e->end);
    for (uint32_t line = source_line_at(p->source, start); line < p->source->count; line++) {
        size_t first = p->source->starts[line];
        mark.number = line + 1;
        mark.line = source_line(p->source, line);
        mark.start = start > first ? start - first : 0;
        mark.end = end - first < mark.line.length ? end - first : mark.line.length;
        if (mark.start <= mark.end)
            add_piece(pieces, mark, line, e->start);
        if (end <= first + mark.line.length || line + 1 == p->source->count)
            break;
    }
}

static void sort_pieces(piece *pieces, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        piece one = pieces[i];
        size_t at = i;
        for (; at > 0; at--) {
            const piece *before = &pieces[at - 1];
            if (before->line < one.line || (before->line == one.line && before->start <= one.start))
                break;
            pieces[at] = pieces[at - 1];
        }
        pieces[at] = one;
    }
}

static bool ends_a_sentence(view line)
{
    static const view ends[] = { { "\xE3\x80\x82", 3 }, { "\xEF\xBC\x81", 3 }, { "\xEF\xBC\x9F", 3 }, { ".", 1 }, { ">", 1 } };
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (view_ends(line, ends[i]))
            return true;
    return line.length == 0;
}

/* A mark at the edge of a hard-wrapped line is shown with the line that it goes on from, or into. */
static void neighbour(const printer *p, uint32_t line, bool before)
{
    if (before ? line == 0 : line + 1 >= p->source->count)
        return;
    view first = source_line(p->source, before ? line - 1 : line);
    if (ends_a_sentence(first))
        return;
    uint32_t shown = before ? line - 1 : line + 1;
    view text = source_line(p->source, shown);
    if (text.length > 0)
        frame_context(p->out, shown + 1, text, before, &p->style);
}

static void print_pieces(const printer *p, const piece *pieces, size_t count)
{
    bool sourced = p->source->count > 0;
    for (size_t first = 0, next; first < count; first = next) {
        frame_mark marks[MOST_PLACES] = { pieces[first].mark };
        for (next = first + 1; next < count && pieces[next].line == pieces[first].line
                               && (sourced || pieces[next].mark.line.start == pieces[first].mark.line.start); next++)
            marks[next - first] = pieces[next].mark;
        const frame_mark *head = &marks[0], *tail = &marks[next - first - 1];
        uint32_t line = pieces[first].line;
        if (sourced && head->start <= NEAR_EDGE && (first == 0 || pieces[first - 1].line + 1 < line))
            neighbour(p, line, true);
        frame_line(p->out, marks, next - first, &p->style);
        if (sourced && tail->end + NEAR_EDGE >= tail->line.length && (next == count || pieces[next].line > line + 1))
            neighbour(p, line, false);
    }
}

static void print_frame(printer *p, const finding *f, uint32_t suspect)
{
    arena *memory = arena_new();
    buffer pieces = { 0 };
    uint32_t largest = 0;
    for (uint32_t i = 0; memory != NULL && i < f->evidence_count && i < MOST_PLACES / 2; i++) {
        frame_mark mark = {
            .glyph = glyph_of(f, i, suspect),
            .label = label_of(p, memory, f, i, suspect),
            .colour = i == suspect ? severity_colour(f->severity) : VIEW("34;1"),
        };
        add_evidence(p, &pieces, &f->evidence[i], mark);
        largest = f->evidence[i].line > largest ? f->evidence[i].line : largest;
    }
    if (memory == NULL || pieces.failed) {
        p->out->failed = true;
    } else {
        size_t count = pieces.length / sizeof(piece);
        piece *list = (piece *)(void *)pieces.bytes;
        sort_pieces(list, count);
        p->style.gutter = frame_gutter_for(largest);
        frame_gutter(p->out, '|', &p->style);
        p->out->length -= p->out->length > 0; /* nothing follows the bar */
        buffer_byte(p->out, '\n');
        print_pieces(p, list, count < MOST_PLACES ? count : MOST_PLACES);
    }
    buffer_free(&pieces);
    arena_free(memory);
}

static void line_of(const printer *p, const char *title, const buffer *text)
{
    if (text->length == 0)
        return;
    frame_gutter(p->out, '=', &p->style);
    buffer_append(p->out, words_say(p->words, title));
    buffer_append(p->out, words_say(p->words, "colon"));
    cells_print(p->out, buffer_view(text));
    buffer_byte(p->out, '\n');
}

static void print_lines(const printer *p, const finding *f, const report_key *key)
{
    buffer text = { 0 };
    finding_derivation(&text, f);
    line_of(p, "derivation", &text);
    buffer_clear(&text);
    finding_note(&text, f, p->words, p->options->en);
    if (view_find(f->message, buffer_view(&text)) >= 0)
        buffer_clear(&text);
    line_of(p, "note", &text);
    buffer_clear(&text);
    finding_key(&text, key, p->words);
    line_of(p, "key", &text);
    buffer_clear(&text);
    finding_repairs(&text, f, p->words, MOST_REPAIRS);
    line_of(p, "repair", &text);
    if (f->undecidable) {
        frame_gutter(p->out, '=', &p->style);
        buffer_append(p->out, words_say(p->words, "undecidable"));
        buffer_byte(p->out, '\n');
    }
    p->out->failed = p->out->failed || text.failed;
    buffer_free(&text);
}

static void print_head(const printer *p, const finding *f)
{
    frame_colour(p->out, severity_colour(f->severity), p->style.colour);
    buffer_format(p->out, "%s[%s]", severity_names[f->severity], f->rule);
    frame_colour(p->out, VIEW(""), p->style.colour);
    buffer_byte(p->out, ' ');
    frame_colour(p->out, VIEW("1"), p->style.colour);
    cells_print(p->out, f->message);
    frame_colour(p->out, VIEW(""), p->style.colour);
    buffer_format(p->out, "   #%.8s\n", f->fingerprint);
}

static void print_place(const printer *p, view path, const evidence *e)
{
    frame_colour(p->out, VIEW("34"), p->style.colour);
    buffer_append(p->out, VIEW("  -->"));
    frame_colour(p->out, VIEW(""), p->style.colour);
    buffer_byte(p->out, ' ');
    cells_print(p->out, path);
    buffer_format(p->out, ":%" PRIu32 ":%" PRIu32 "\n", e->line, e->column);
}

static printer printer_for(buffer *out, const report_options *options, view language, const source_lines *source)
{
    return (printer){
        .out = out, .options = options, .words = words_for(options, language), .source = source,
        .style = { .width = options->width > 0 ? options->width : USUAL_WIDTH, .colour = options->colour, .gutter = 4 },
    };
}

static void print_relations(const printer *p, const report_document *d)
{
    for (uint32_t i = 0; i < d->outcome.check_count; i++) {
        const check *c = &d->outcome.checks[i];
        buffer_append(p->out, words_of(p->words, "verdict", view_of(verdict_names[c->verdict])));
        buffer_format(p->out, " %s", c->rule);
        for (uint32_t n = 0; n < c->evidence_count; n++) {
            buffer_append(p->out, n == 0 ? words_say(p->words, "colon") : words_say(p->words, "separator"));
            cells_print(p->out, words_of(p->words, "role", c->evidence[n].role));
            buffer_byte(p->out, ' ');
            cells_print(p->out, c->evidence[n].text);
        }
        buffer_byte(p->out, '\n');
    }
    buffer_append(p->out, d->outcome.check_count > 0 ? VIEW("\n") : VIEW(""));
}

static void document_fragment(buffer *out, const report_document *d, const report_options *options)
{
    source_lines source;
    if (source_lines_open(&source, d) != STATUS_OK)
        out->failed = true;
    printer p = printer_for(out, options, d->language, &source);
    for (uint32_t i = 0; i < d->outcome.finding_count; i++) {
        const finding *f = &d->outcome.findings[i];
        if (!report_shows(options, f))
            continue;
        uint32_t suspect = finding_suspect(f);
        print_head(&p, f);
        if (f->evidence_count > 0) {
            print_place(&p, d->path, &f->evidence[suspect != FACT_NONE ? suspect : 0]);
            print_frame(&p, f, suspect);
        }
        print_lines(&p, f, &d->keys[i]);
        buffer_byte(out, '\n');
    }
    if (options->relations)
        print_relations(&p, d);
    source_lines_close(&source);
}

/* Evidence from several documents: one frame for each. */
static void end(buffer *out, const report_run *run, const report_options *options, view gathered)
{
    (void)gathered;
    static const source_lines none;
    for (uint32_t i = 0; i < run->archive_count; i++) {
        const finding *f = &run->archive[i];
        if (!report_shows(options, f))
            continue;
        printer p = printer_for(out, options, VIEW(""), &none);
        print_head(&p, f);
        for (uint32_t n = 0; n < f->evidence_count; n++) {
            finding one = *f;
            one.evidence = &f->evidence[n];
            one.evidence_count = 1;
            print_place(&p, run->archive_paths[f->evidence[n].document], one.evidence);
            print_frame(&p, &one, finding_suspect(f) == n ? 0 : FACT_NONE);
        }
        print_lines(&p, f, &run->archive_keys[i]);
        buffer_byte(out, '\n');
    }
}

const report_format report_pretty = { "pretty", NULL, document_fragment, "", end, false, false, false };
