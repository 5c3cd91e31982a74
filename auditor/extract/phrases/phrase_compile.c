#include <stdio.h>

#include "base/intern.h"
#include "extract/phrases/phrase_book.h"
#include "extract/phrases/phrase_triggers.h"

enum { MOST_ELEMENTS = 40, LONGEST_GAP = 60, MOST_WORDS = 400 };

/* A group of words that some element is written with. */
typedef struct {
    const wordset *words;
    const view *list;
    uint16_t listed;
    bool stops;
} spelled;

typedef struct {
    arena *memory;
    const data *classes;
    intern *texts;              /* how groups of words are written; 0 is no group */
    spelled *spelled;           /* by the number of the text, from 1 */
    uint32_t spelled_count, spelled_room;
    phrase_triggers *triggers;
    view words[MOST_WORDS];     /* of the element being read */
    uint8_t ways[MOST_WORDS];   /* their directions */
    uint16_t word_count;
    const char *file;           /* for messages */
    uint32_t entry;
    error *err;
} compiler;

static status complain(const compiler *c, view where, const char *what)
{
    return error_set(c->err, STATUS_SYNTAX, "phrases/%s: entry %u: '%.*s': %s", c->file, c->entry, VIEW_PRINT(where), what);
}

static status no_memory(const compiler *c)
{
    return error_set(c->err, STATUS_MEMORY, "phrases/%s: no memory", c->file);
}

static status add_word(compiler *c, view term, uint8_t way)
{
    if (c->word_count == MOST_WORDS)
        return complain(c, term, "too many words in one place");
    c->words[c->word_count] = term;
    c->ways[c->word_count++] = way;
    return STATUS_OK;
}

/* A term, or a class of them; calls itself for classes inside classes, 'depth' ends circles. */
static status add_words(compiler *c, view term, uint8_t way, int depth)
{
    if (term.length == 0 || term.start[0] != '@')
        return add_word(c, term, way);
    char class_name[32];
    size_t length = term.length - 1 < sizeof class_name ? term.length - 1 : 0;
    memcpy(class_name, term.start + 1, length);
    class_name[length] = '\0';
    const data *class = data_get(c->classes, class_name);
    if (class == NULL || class->kind != DATA_TABLE || depth > 4)
        return complain(c, term, "no such class of words");
    if (strncmp(class_name, "up", 2) == 0)
        way = DIRECTION_UP;
    if (strncmp(class_name, "down", 4) == 0)
        way = DIRECTION_DOWN;
    status s = STATUS_OK;
    for (uint32_t i = 0; s == STATUS_OK && i < class->count; i++)
        s = add_words(c, data_text(&class->items[i], VIEW("")), way, depth + 1);
    return s;
}

/* The words that were read, and their directions. NULL when there is no memory. */
static const wordset *make_set(const compiler *c)
{
    wordset *set = wordset_new(c->memory);
    bool made = set != NULL && wordset_expect(set, c->word_count) == STATUS_OK;
    for (uint16_t i = 0; made && i < c->word_count; i++)
        made = wordset_add(set, c->words[i], c->ways[i]) == STATUS_OK;
    return made ? set : NULL;
}

/* Words that were read before are shared. */
static const spelled *find_spelled(const compiler *c, view text)
{
    uint32_t n = intern_get(c->texts, text);
    return n != INTERN_NONE && n <= c->spelled_count ? &c->spelled[n - 1] : NULL;
}

static status keep_spelled(compiler *c, const element *e, view text)
{
    if (c->spelled_count == c->spelled_room) {
        spelled *more = arena_widen(c->memory, c->spelled, c->spelled_count, &c->spelled_room, sizeof *more);
        if (more == NULL)
            return no_memory(c);
        c->spelled = more;
    }
    if (intern_put(c->texts, text) != c->spelled_count + 1)
        return no_memory(c);
    c->spelled[c->spelled_count++] = (spelled){ e->words, e->list, e->listed, e->stops };
    return STATUS_OK;
}

/* "a|b|@c" */
static status read_words(compiler *c, element *out, view text)
{
    const view whole = text;
    const spelled *before = find_spelled(c, text);
    if (before != NULL) {
        out->words = before->words;
        out->list = before->list;
        out->listed = before->listed;
        out->stops = before->stops;
        return STATUS_OK;
    }
    status s = STATUS_OK;
    c->word_count = 0;
    while (s == STATUS_OK && text.length > 0) {
        ptrdiff_t bar = view_find(text, VIEW("|"));
        size_t length = bar < 0 ? text.length : (size_t)bar, skip = bar < 0 ? length : length + 1;
        s = add_words(c, (view){ text.start, length }, DIRECTION_NONE, 0);
        text = (view){ text.start + skip, text.length - skip };
    }
    if (s != STATUS_OK)
        return s;
    const wordset *set = make_set(c);
    view *terms = arena_take(c->memory, sizeof *terms * (c->word_count + 1u));
    if (set == NULL || terms == NULL)
        return no_memory(c);
    memcpy(terms, c->words, sizeof *terms * c->word_count);
    out->words = set;
    out->list = terms;
    out->listed = c->word_count;
    for (uint16_t i = 0; i < c->word_count; i++)
        out->stops = out->stops || reduced_stops(terms[i]);
    return keep_spelled(c, out, whole);
}

static bool read_number(view text, uint16_t *out)
{
    uint32_t n = 0;
    for (size_t i = 0; i < text.length; i++) {
        if (text.start[i] < '0' || text.start[i] > '9' || n > LONGEST_GAP)
            return false;
        n = n * 10 + (uint32_t)(text.start[i] - '0');
    }
    *out = (uint16_t)n;
    return text.length > 0 && n <= LONGEST_GAP;
}

static bool read_role(view text, uint8_t *out)
{
    for (uint8_t i = 0; i < ROLES; i++)
        if (view_equal(text, view_of(role_names[i]))) {
            *out = i;
            return true;
        }
    return false;
}

/* "role:rest" without its brackets. */
static status read_pair(compiler *c, element *out, view inner, view whole, view *rest)
{
    ptrdiff_t colon = view_find(inner, VIEW(":"));
    if (colon == 0)
        out->role = ROLES;
    else if (colon < 0 || !read_role((view){ inner.start, (size_t)colon }, &out->role))
        return complain(c, whole, "a role of claims and ':' were expected");
    *rest = (view){ inner.start + colon + 1, inner.length - (size_t)colon - 1 };
    return STATUS_OK;
}

static status read_slot(compiler *c, element *out, view inner, view whole)
{
    view kinds;
    status s = read_pair(c, out, inner, whole, &kinds);
    if (s != STATUS_OK)
        return s;
    ptrdiff_t equals = view_find(kinds, VIEW("="));
    if (equals >= 0) {
        s = read_words(c, out, (view){ kinds.start + equals + 1, kinds.length - (size_t)equals - 1 });
        kinds.length = (size_t)equals;
    }
    for (size_t i = 0; i < kinds.length; i++) {
        if (strchr("NPQTDUCGWO", kinds.start[i]) == NULL)
            return complain(c, whole, "an unknown kind of figure");
        out->kinds |= kind_bit((unsigned)(kinds.start[i] - '@'));
    }
    out->kind = ELEMENT_SLOT;
    return s;
}

static status read_name(compiler *c, element *out, view inner, view whole)
{
    view most;
    status s = read_pair(c, out, inner, whole, &most);
    if (s != STATUS_OK)
        return s;
    if (!read_number(most, &out->most))
        return complain(c, whole, "a width of at most 60 was expected");
    out->kind = ELEMENT_NAME;
    out->crosses = MARK_QUOTE;
    out->least = 1;
    return STATUS_OK;
}

static status read_gap(compiler *c, element *out, view text)
{
    out->kind = ELEMENT_GAP;
    out->crosses = text.start[0] == '.' ? MARK_QUOTE : text.start[0] == ',' ? MARK_COMMA : text.start[0] == ';' ? MARK_SEMICOLON : MARK_STOP;
    if (!read_number((view){ text.start + 1, text.length - 1 }, &out->most))
        return complain(c, text, "a width of at most 60 was expected");
    return STATUS_OK;
}

static status read_element(compiler *c, element *out, view text)
{
    view whole = text;
    *out = (element){ .kind = ELEMENT_WORDS };
    if (view_equal(text, VIEW("^"))) {
        out->kind = ELEMENT_EDGE;
        return STATUS_OK;
    }
    if (text.start[0] == '!') {
        bool before = view_starts(text, VIEW("!<"));
        out->kind = before ? ELEMENT_NOT_BEFORE : ELEMENT_NOT_AFTER;
        return read_words(c, out, (view){ text.start + 1 + before, text.length - 1 - before });
    }
    out->optional = view_ends(text, VIEW("?"));
    text.length -= out->optional;
    char first = text.length > 0 ? text.start[0] : '\0', last = text.length > 1 ? text.start[text.length - 1] : '\0';
    view inner = { text.start + 1, text.length >= 2 ? text.length - 2 : 0 };
    if (first == '{' && last == '}')
        return read_slot(c, out, inner, whole);
    if (first == '<' && last == '>')
        return read_name(c, out, inner, whole);
    if (first == '.' || first == ',' || first == ';' || first == '*')
        return read_gap(c, out, text);
    return text.length == 0 ? complain(c, whole, "nothing stands here")
                            : read_words(c, out, first == '(' && last == ')' ? inner : text);
}

static size_t shortest(const element *e)
{
    size_t least = SIZE_MAX;
    for (uint16_t i = 0; i < e->listed; i++)
        if (e->list[i].length < least)
            least = e->list[i].length;
    return e->listed > 0 ? least : 0;
}

/* The trigger is the required group of words, in the text or asked for in a figure, that is rarest: its shortest word is
** longest. */
static bool choose_trigger(pattern *p)
{
    size_t best = 0;
    for (uint16_t i = 0; i < p->count; i++) {
        const element *e = &p->elements[i];
        size_t length = (e->kind == ELEMENT_WORDS || e->kind == ELEMENT_SLOT) && !e->optional ? shortest(e) : 0;
        if (length > best) {
            best = length;
            p->trigger = i;
        }
    }
    return best > 0;
}

/* What a pattern that stays between two stops asks for; one with a stop in its words may reach further, and asks for nothing. */
static demand demand_of(const pattern *p)
{
    const demand nothing = { KIND_NONE, KIND_NONE, 0 };
    demand out = nothing;
    for (uint16_t i = 0; i < p->count; i++) {
        const element *e = &p->elements[i];
        if (e->stops)
            return nothing;
        if (e->kind != ELEMENT_SLOT || e->optional)
            continue;
        *(out.figures == 0 ? &out.first : &out.second) = e->kinds;
        out.figures++;
    }
    return out;
}

/* Every word of the trigger leads to the pattern. */
static status index_pattern(compiler *c, const pattern *p, uint32_t index)
{
    const element *e = &p->elements[p->trigger];
    for (uint16_t i = 0; i < e->listed; i++)
        if (!phrase_triggers_add(c->triggers, e->list[i], (uint16_t)index))
            return no_memory(c);
    return STATUS_OK;
}

static status read_pattern(compiler *c, pattern *p, view text)
{
    view whole = text;
    element elements[MOST_ELEMENTS];
    uint16_t count = 0;
    while (text.length > 0) {
        ptrdiff_t space = view_find(text, VIEW(" "));
        view one = { text.start, space < 0 ? text.length : (size_t)space };
        size_t skip = space < 0 ? text.length : (size_t)space + 1;
        text = (view){ text.start + skip, text.length - skip };
        if (one.length == 0)
            continue;
        if (count == MOST_ELEMENTS)
            return complain(c, one, "the pattern is too long");
        status s = read_element(c, &elements[count++], one);
        if (s != STATUS_OK)
            return s;
    }
    element *kept = arena_take(c->memory, sizeof *kept * (count + 1u));
    if (kept == NULL)
        return no_memory(c);
    memcpy(kept, elements, sizeof *kept * count);
    p->elements = kept;
    p->count = count;
    p->asks = demand_of(p);
    return choose_trigger(p) ? STATUS_OK : complain(c, whole, "a pattern needs words that are not optional");
}

static view copy_text(compiler *c, const data *d)
{
    return arena_copy(c->memory, data_text(d, VIEW("")));
}

static status describe(compiler *c, const data *entry, uint8_t kind, phrase *out)
{
    char id[64];
    int length = snprintf(id, sizeof id, "%s/%u", c->file, c->entry);
    view way = data_text(data_get(entry, "direction"), VIEW(""));
    *out = (phrase){ .id = arena_copy(c->memory, (view){ id, (size_t)length }), .claim = kind };
    out->sort = copy_text(c, data_get(entry, "sort"));
    out->gate = copy_text(c, data_get(entry, "gate"));
    element of = { 0 };
    view units = data_text(data_get(entry, "of"), VIEW(""));
    if (units.length > 0 && read_words(c, &of, units) != STATUS_OK)
        return c->err != NULL ? c->err->code : STATUS_MEMORY;
    out->of = of.words;
    out->per = of.listed > 0 ? of.list[0] : VIEW("");
    out->direction = view_equal(way, VIEW("up"))     ? DIRECTION_UP
                     : view_equal(way, VIEW("down")) ? DIRECTION_DOWN
                                                           : DIRECTION_NONE;
    return out->id.start != NULL && out->sort.start != NULL && out->gate.start != NULL ? STATUS_OK : no_memory(c);
}

/* An entry is a text, or a list of texts with attributes. */
static uint32_t texts_of(const data *entry)
{
    return entry->kind == DATA_TABLE ? entry->count : 1;
}

static status read_entry(compiler *c, const data *entry, uint8_t kind, phrasebook *book)
{
    phrase what;
    status s = describe(c, entry->kind == DATA_TABLE ? entry : NULL, kind, &what);
    for (uint32_t i = 0; s == STATUS_OK && i < texts_of(entry); i++) {
        view text = data_text(entry->kind == DATA_TABLE ? &entry->items[i] : entry, VIEW(""));
        pattern *p = &book->patterns[book->count];
        *p = (pattern){ .what = what };
        if (text.length == 0)
            return complain(c, text, "a pattern was expected");
        s = read_pattern(c, p, text);
        if (s == STATUS_OK)
            s = index_pattern(c, p, book->count++);
    }
    return s;
}

static status read_file(compiler *c, const data *file, uint8_t kind, phrasebook *book)
{
    c->file = claim_kind_names[kind];
    for (uint32_t i = 0; i < file->count; i++) {
        c->entry = i + 1;
        status s = read_entry(c, &file->items[i], kind, book);
        if (s != STATUS_OK)
            return s;
    }
    return STATUS_OK;
}

static status compile(compiler *c, phrasebook *book, const data *const files[CLAIM_KINDS])
{
    uint32_t room = 0;
    for (uint8_t kind = 0; kind < CLAIM_KINDS; kind++)
        for (uint32_t i = 0; files[kind] != NULL && i < files[kind]->count; i++)
            room += texts_of(&files[kind]->items[i]);
    book->patterns = arena_zero(c->memory, room + 1u, sizeof *book->patterns);
    if (book->patterns == NULL)
        return no_memory(c);
    for (uint8_t kind = 0; kind < CLAIM_KINDS; kind++) {
        status s = files[kind] != NULL ? read_file(c, files[kind], kind, book) : STATUS_OK;
        if (s != STATUS_OK)
            return s;
    }
    return phrase_triggers_list(c->triggers, book) ? STATUS_OK : no_memory(c);
}

status phrasebook_compile(phrasebook **out, arena *memory, const data *const files[CLAIM_KINDS], const data *classes, error *err)
{
    compiler c = { .memory = memory, .classes = classes, .triggers = phrase_triggers_new(memory), .texts = intern_new(), .file = "classes", .err = err };
    phrasebook *book = arena_zero(memory, 1, sizeof *book);
    status s = c.triggers != NULL && c.texts != NULL && book != NULL ? compile(&c, book, files) : no_memory(&c);
    intern_free(c.texts);
    if (s == STATUS_OK)
        *out = book;
    return s;
}
