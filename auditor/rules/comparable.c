#include "rules/comparable.h"

#include "base/utf8.h"

enum {
    LABEL_LEAST = 4,        /* code points of a label, without its place */
    PLACE_LEAST = 2, PLACE_MOST = 5,    /* code points of a place before what it ends in */
    CONFIDENCE_LEAST = 80
};

typedef struct {
    const document *doc;
    const data *words;
    builder *b;
    buffer text;            /* scratch */
    uint32_t taken;
} selection;

/* -- names -- */

/* The name that stands for this one. */
static view canonical(const selection *s, view name)
{
    const data *names = data_get(s->words, "names");
    for (uint32_t i = 0; names != NULL && i < names->named; i++)
        if (view_equal(names->names[i], name))
            return data_text(data_under(names, i), name);
    return name;
}

/* The word that begins 'text' and means a place that only the document can name: "the whole city"; *ending is what such
** places end in. Empty: none. */
static view relative_start(const selection *s, view text, view *ending)
{
    const data *relative = data_get(s->words, "relative");
    view best = VIEW("");
    for (uint32_t i = 0; relative != NULL && i < relative->named; i++)
        if (relative->names[i].length > best.length && view_starts(text, relative->names[i])) {
            best = relative->names[i];
            *ending = data_text(data_under(relative, i), VIEW(""));
        }
    return best;
}

/* The place that begins 'text', with what it ends in; 'ending' empty: any of the known ones. */
static view place_start(const selection *s, view text, view ending)
{
    const data *endings = data_get(s->words, "places");
    const char *end = text.start + text.length, *at = text.start;
    for (unsigned points = 0, size; at < end && points <= PLACE_MOST; at += size, points++) {
        for (uint32_t i = 0; points >= PLACE_LEAST && endings != NULL && i < endings->count; i++) {
            view known = data_text(&endings->items[i], VIEW(""));
            view rest = { at, (size_t)(end - at) };
            if (known.length > 0 && view_starts(rest, known) && (ending.length == 0 || view_ends(known, ending)))
                return (view){ text.start, (size_t)(at - text.start) + known.length };
        }
        if (utf8_decode(at, end, &size) < 0x3400)
            break;
    }
    return VIEW("");
}

/* Offers a place that the document names; false where it names two. */
static bool agree(view *place, view offered)
{
    if (offered.length == 0)
        return true;
    if (place->length == 0)
        *place = offered;
    return view_equal(*place, offered);
}

/* The one place of that kind that the document names: in its title, as a subject, at the beginning of a label. */
static view place_of_document(const selection *s, view ending)
{
    const document *doc = s->doc;
    view place = VIEW(""), ignored;
    bool one = agree(&place, place_start(s, doc->title, ending));
    for (uint32_t i = 1; one && i < doc->key_count; i++) {
        const view words[] = { document_word(doc, doc->keys[i].subject), document_word(doc, doc->keys[i].metric) };
        for (int n = 0; one && n < 2; n++)
            if (relative_start(s, words[n], &ignored).length == 0)
                one = agree(&place, place_start(s, words[n], ending));
    }
    return one ? place : VIEW("");
}

/* -- keys -- */

static size_t points_of(view text)
{
    return utf8_count(text);
}

/* 'text' without its first 'part'. In the scratch buffer where it stood in the middle. */
static view without(selection *s, view text, view part)
{
    ptrdiff_t at = part.length > 0 ? view_find(text, part) : -1;
    if (at < 0)
        return text;
    if (at == 0)
        return (view){ text.start + part.length, text.length - part.length };
    buffer_clear(&s->text);
    buffer_append(&s->text, (view){ text.start, (size_t)at });
    buffer_append(&s->text, (view){ text.start + at + part.length, text.length - (size_t)at - part.length });
    return builder_copy(s->b, buffer_view(&s->text));
}

/* The days that a figure's period names: as the date before it was read, or as the key spells it. */
static bool period_of(const selection *s, uint32_t index, view named, period *out)
{
    precision how;
    if (named.length == 0)
        return false;
    for (uint32_t i = index; i-- > 0;) {
        if (s->doc->facts[i].kind != FACT_DATE || !view_equal(fact_text(s->doc, i), named))
            continue;
        const dated *d = fact_date(s->doc, i);
        *out = (period){ d->from, d->to };
        return d->from.year != 0 && d->to.year != 0;
    }
    return comparable_period(out, named) || period_parse(out, &how, named, NULL) == STATUS_OK;
}

bool comparable_period(period *out, view text)
{
    precision how;
    period from, to;
    if (text.length != 21 || text.start[10] != '/')
        return false;
    if (period_parse(&from, &how, (view){ text.start, 10 }, NULL) != STATUS_OK
        || period_parse(&to, &how, (view){ text.start + 11, 10 }, NULL) != STATUS_OK)
        return false;
    *out = (period){ from.from, to.to };
    return true;
}

/* Who or where: said by the subject or the scope, at the beginning of the label, or by the document for words that
** stand for its own place. The label loses what becomes the subject. Empty: nobody is named. */
static view subject_of(selection *s, const key *k, view *label)
{
    view ending = VIEW(""), subject = document_word(s->doc, k->subject), scope = document_word(s->doc, k->scope);
    if (subject.length > 0)
        return canonical(s, subject);
    view relative = relative_start(s, *label, &ending);
    if (relative.length > 0) {
        *label = without(s, *label, relative);
        return canonical(s, place_of_document(s, ending));
    }
    view place = place_start(s, *label, VIEW("")), verb = document_word(s->doc, k->verb);
    if (place.length > 0 && (verb.length == 0 || view_find(place, verb) < 0)) {
        *label = without(s, *label, place);
        return canonical(s, place);
    }
    if (scope.length == 0)
        return VIEW("");
    if (relative_start(s, scope, &ending).length == scope.length)
        return canonical(s, place_of_document(s, ending));
    return canonical(s, scope);
}

static bool take_key(selection *s, uint32_t index, const key *from, key *out)
{
    const document *doc = s->doc;
    period days;
    char text[2][11], both[22];
    view named = document_word(doc, from->period), label = document_word(doc, from->metric), ignored;
    if (!period_of(s, index, named, &days))
        return false;
    label = without(s, label, named);
    if (from->status != KEY_ACTUAL) /* "planned" is said by the status */
        label = without(s, label, document_word(doc, from->verb));
    view subject = subject_of(s, from, &label), qualifiers = document_word(doc, from->qualifiers);
    view scope = document_word(doc, from->scope);
    if (subject.length == 0 || points_of(label) + points_of(qualifiers) < LABEL_LEAST)
        return false;
    if (relative_start(s, scope, &ignored).length == scope.length || view_equal(canonical(s, scope), subject))
        scope = VIEW("");
    date_print(days.from, text[0]);
    date_print(days.to, text[1]);
    memcpy(both, text[0], 10);
    both[10] = '/';
    memcpy(both + 11, text[1], 10);
    *out = (key){
        .metric = builder_word(s->b, label), .verb = builder_word(s->b, document_word(doc, from->verb)),
        .subject = builder_word(s->b, subject), .scope = builder_word(s->b, scope),
        .period = builder_word(s->b, (view){ both, 21 }), .basis = builder_word(s->b, document_word(doc, from->basis)),
        .qualifiers = builder_word(s->b, qualifiers), .status = from->status,
    };
    return true;
}

/* -- facts -- */

static void add(selection *s, uint32_t index, const void *detail)
{
    fact f = s->doc->facts[index];
    char own[12];
    view id = document_word(s->doc, f.id);
    if (id.length == 0) {
        document_own_id(own, 'f', index);
        id = view_of(own);
    }
    f.text_start = builder_pool(s->b, fact_text(s->doc, index));
    f.clause = FACT_NONE;
    f.id = builder_word(s->b, id);
    builder_fact(s->b, &f, detail);
    s->taken++;
}

/* A figure or ordinal under its normalised key, if there is one. */
static void add_figure(selection *s, uint32_t index, figure g)
{
    const document *doc = s->doc;
    key k;
    if (!take_key(s, index, &doc->keys[g.key], &k))
        return;
    g.key = builder_key(s->b, &k);
    g.unit = builder_unit(s->b, &doc->units[g.unit]);
    g.per = g.per != 0 ? builder_unit(s->b, &doc->units[g.per]) : 0;
    g.written_unit = builder_word(s->b, document_word(doc, g.written_unit));
    g.table = FACT_NONE;
    g.row = g.column = 0;
    g.total = 0;
    add(s, index, &g);
}

/* A rate is measured in many ways; what has no unit, no print or a hedge can contradict nothing. */
static void take_figure(selection *s, uint32_t index)
{
    const document *doc = s->doc;
    figure g = doc->figures[doc->facts[index].detail];
    const unit *u = &doc->units[g.unit];
    bool rate = view_equal(u->name, VIEW("%")) || view_equal(u->name, VIEW("pp"));
    if (g.unit == 0 || rate || g.huge || g.given || g.print.modifier != MODIFIER_EXACT || g.print.denominator != 1)
        return;
    add_figure(s, index, g);
}

static void take_ordinal(selection *s, uint32_t index)
{
    figure g = s->doc->figures[s->doc->facts[index].detail];
    if (!g.huge && !g.given)
        add_figure(s, index, g);
}

/* Does the name begin with a word that only its document can tell: "the county's", "this company"? */
static bool unnamed(const selection *s, view organisation)
{
    const data *words = data_get(s->words, "unnamed");
    view ignored;
    for (uint32_t i = 0; words != NULL && i < words->count; i++)
        if (view_starts(organisation, data_text(&words->items[i], VIEW("\n"))))
            return true;
    return relative_start(s, organisation, &ignored).length > 0;
}

static void take_office(selection *s, uint32_t index)
{
    const document *doc = s->doc;
    office o = doc->offices[doc->facts[index].detail];
    view organisation = canonical(s, document_word(doc, o.organisation));
    if (!o.exclusive || o.tenure != TENURE_CURRENT || o.holder == 0 || o.office == 0 || points_of(organisation) < PLACE_LEAST
        || unnamed(s, organisation))
        return;
    o.organisation = builder_word(s->b, organisation);
    o.office = builder_word(s->b, canonical(s, document_word(doc, o.office)));
    o.holder = builder_word(s->b, document_word(doc, o.holder));
    add(s, index, &o);
}

static void take_head(const selection *s, view path)
{
    document *out = builder_document(s->b);
    out->id = builder_copy(s->b, s->doc->id);
    out->language = builder_copy(s->b, s->doc->language);
    out->source_name = builder_copy(s->b, s->doc->source_name.length > 0 ? s->doc->source_name : path);
    out->published = s->doc->published;
    out->published_precision = s->doc->published_precision;
}

status comparable_document(document **out, builder *b, const document *doc, view path, const data *words, error *err)
{
    selection s = { .doc = doc, .words = words, .b = b };
    if (!builder_begin(b))
        return error_set(err, STATUS_MEMORY, "no memory to compare documents");
    take_head(&s, path);
    for (uint32_t i = 0; i < doc->fact_count; i++) {
        if (doc->facts[i].confidence < CONFIDENCE_LEAST)
            continue;
        if (doc->facts[i].kind == FACT_FIGURE)
            take_figure(&s, i);
        else if (doc->facts[i].kind == FACT_ORDINAL)
            take_ordinal(&s, i);
        else if (doc->facts[i].kind == FACT_OFFICE)
            take_office(&s, i);
    }
    bool failed = s.text.failed;
    buffer_free(&s.text);
    if (failed)
        return error_set(err, STATUS_MEMORY, "no memory to compare documents");
    if (s.taken == 0) {
        *out = NULL;
        return STATUS_OK;
    }
    return builder_finish(b, out, err);
}
