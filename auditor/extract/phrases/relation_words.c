#include "extract/phrases/relation_words.h"

#include <stdio.h>

static const char *const set_names[WORDS_KINDS] = {
    "partitions",
    "kinds",
    "lead",
    "keep",
    "tail",
    "part",
    "other",
    "total",
    "plan",
    "govern",
    "target",
    "scope",
    "whole_lead",
    "whole_tail",
    "noun_end",
    "band",
    "overlap",
    "open",
    "constant",
    "nominal",
    "comparable",
    "multiple",
    "flow",
    "each",
    "average",
    "respectively",
    "sample",
    "verb",
    "particle",
    "among",
    "places",
    "situated",
    "all",
    "rate_stop",
    "vague",
    "no_sum",
    "share_head",
    "growth_head",
    "rank_head",
    "brings",
    "stock",
    "stock_year",
    "definite",
    "definite_after",
    "price",
    "amounts_to",
    "caption",
    "to",
    "moved",
    "closed",
    "rest",
    "group",
    "plus",
    "flow_metric",
    "extreme",
    "one_of",
    "each_one",
    "comes_to",
    "then",
    "chosen",
    "powers",
    "odds",
    "odds_name",
    "in_proportion",
    "odds_other",
    "restates",
    "made_of",
    "member",
    "mean_time",
    "basis",
    "than",
    "flows",
    "aspects",
    "such",
    "doubling",
    "inclusive",
    "sundry",
    "occasion",
    "except",
    "levels",
    "supposed",
    "ranked",
    "unshared",
    "former",
    "nested",
    "not",
    "facet",
    "quantity",
    "leading",
    "sizes",
    "cited",
    "besides",
    "out_of",
    "leads_to",
    "ago",
    "flow_ends",
    "stages",
    "bounds",
    "ground",
    "standing_there",
    "lapse",
    "left",
    "already",
    "until",
    "part_score",
    "other_score",
    "score_units",
    "compared",
    "compared_after",
    "exceeds",
    "earlier",
    "later",
    "norm",
    "start",
    "became",
    "jointly",
    "revised",
    "joins",
    "standing",
    "placed",
    "one_of_several",
    "own_value",
    "is",
    "as_to",
    "of_any",
    "beside_standing",
    "there_is",
    "alone",
    "people",
    "capacity",
    "turn",
    "won",
    "structure",
    "has_share",
    "set_units",
    "fought",
    "scores",
    "bounded",
    "offset",
    "kind_units",
    "corrected",
    "trimmed",
    "net_ways",
    "stage_end",
    "aggregate",
    "plan_section",
    "review_section",
    "overall",
    "trade",
    "exchange",
    "outside",
    "measured",
    "over_mean",
    "diluted",
    "for_one",
    "at_then",
    "so_many",
    "worth",
    "met",
    "record",
    "contest",
    "scorers",
    "name_ends",
    "votes",
    "less_better",
    "unleft",
    "degree",
    "went_to",
    "when",
    "narrowed",
    "next_in_rank",
    "gap_head",
    "share_name",
    "shared_place",
    "pronoun",
    "headcount",
};

/* A list of lists: the words of each class. */
static status read_classes(wordset *set, const data *lists, const char *what, error *err)
{
    status s = STATUS_OK;
    for (uint32_t i = 0; s == STATUS_OK && lists != NULL && i < lists->count; i++)
        s = wordset_add_list(set, &lists->items[i], i + 1, what, err);
    return s;
}

static bool has_classes(words_kind kind)
{
    switch (kind) {
    case WORDS_SCOPE:
    case WORDS_BAND:
    case WORDS_EXTREME:
    case WORDS_LEFT:
    case WORDS_UNLEFT:
    case WORDS_EACH_ONE:
    case WORDS_POWERS:
    case WORDS_FLOWS:
    case WORDS_FLOW_ENDS:
    case WORDS_STAGES:
    case WORDS_BOUNDS:
    case WORDS_BASIS:
    case WORDS_FORMER:
    case WORDS_RESTATES:
    case WORDS_NESTED:
    case WORDS_ASPECTS:
    case WORDS_STOCK:
    case WORDS_UNSHARED:
    case WORDS_PARTITION:
    case WORDS_EXCLUSIVE:
    case WORDS_WON:
    case WORDS_COMPARED:
    case WORDS_EXCEEDS:
    case WORDS_STANDING:
    case WORDS_THERE_IS:
    case WORDS_ALONE:
    case WORDS_PLACES:
    case WORDS_SITUATED:
    case WORDS_LEADING:
    case WORDS_RESERVED:
    case WORDS_TURN:
    case WORDS_SCORES:
    case WORDS_BOUNDED:
    case WORDS_NOT:
    case WORDS_CORRECTED:
    case WORDS_NET_WAYS:
    case WORDS_TRADE:
    case WORDS_STAGE_END:
    case WORDS_MEASURED:
    case WORDS_OVER_MEAN:
    case WORDS_WORTH:
    case WORDS_MET:
    case WORDS_RECORD:
    case WORDS_VOTES:
    case WORDS_SCORERS:
    case WORDS_WENT_TO:
    case WORDS_AGO:
    case WORDS_SO_MANY:
    case WORDS_BRINGS:
        return true;
    default: return false;
    }
}

/* Sets that also hold what classes of phrases are about, so that no word is listed twice. */
static const struct {
    words_kind kind;
    const char *name;
    uint32_t value;
} class_sets[] = {
    { WORDS_COMPARED, "up", 4 }, { WORDS_COMPARED, "down", 5 }, { WORDS_COMPARED, "shift", 3 }, { WORDS_COMPARED, "between", 3 },
    { WORDS_EARLIER, "prior", 1 }, { WORDS_EARLIER, "before", 1 }, { WORDS_LATER, "this", 1 }, { WORDS_LATER, "after", 1 },
    { WORDS_PLACED, "place", 1 }, { WORDS_BECAME, "up_to", 1 }, { WORDS_BECAME, "down_to", 1 }, { WORDS_WENT_TO, "up_to", 1 }, { WORDS_WENT_TO, "down_to", 2 },
};

static status read_class_sets(relation_words *out, const data *classes, error *err)
{
    status s = STATUS_OK;
    for (size_t i = 0; s == STATUS_OK && i < sizeof class_sets / sizeof *class_sets; i++)
        s = wordset_add_list(out->sets[class_sets[i].kind], data_get(classes, class_sets[i].name), class_sets[i].value, class_sets[i].name, err);
    return s;
}

static status read_sets(relation_words *out, arena *memory, const data *words, error *err)
{
    for (int kind = 0; kind < WORDS_KINDS; kind++) {
        out->sets[kind] = wordset_new(memory);
        if (out->sets[kind] == NULL)
            return error_set(err, STATUS_MEMORY, "relations: no memory");
        status s = has_classes((words_kind)kind) ? read_classes(out->sets[kind], data_get(words, set_names[kind]), set_names[kind], err)
                                                 : wordset_add_list(out->sets[kind], data_get(words, set_names[kind]), 1, set_names[kind], err);
        if (s != STATUS_OK)
            return s;
    }
    return STATUS_OK;
}

static status make_search(relation_words *out, arena *memory, error *err)
{
    const wordset *sets[WORDS_KINDS];
    for (int kind = 0; kind < WORDS_KINDS; kind++)
        sets[kind] = relation_words_placed((words_kind)kind) ? NULL : out->sets[kind];
    out->search = word_search_new(memory, sets, WORDS_KINDS);
    return out->search != NULL ? STATUS_OK : error_set(err, STATUS_MEMORY, "relations: no memory");
}

static const view *texts(arena *memory, const data *from, uint32_t first)
{
    view *out = arena_zero(memory, from->count + 1u, sizeof *out);
    for (uint32_t i = first; out != NULL && i < from->count; i++)
        out[i - first] = data_text(&from->items[i], VIEW(""));
    return out;
}

static status read_partitions(const partition **out, uint32_t *count, arena *memory, const data *lists, error *err)
{
    if (lists == NULL)
        return STATUS_OK;
    partition *made = arena_zero(memory, lists->count + 1u, sizeof *made);
    for (uint32_t i = 0; made != NULL && i < lists->count; i++) {
        made[i] = (partition){ texts(memory, &lists->items[i], 0), lists->items[i].count };
        if (made[i].words == NULL)
            made = NULL;
    }
    if (made == NULL)
        return error_set(err, STATUS_MEMORY, "relations: no memory");
    *out = made;
    *count = lists->count;
    return STATUS_OK;
}

/* Each entry: the rate's name, then words of its part. */
static status read_rates(relation_words *out, arena *memory, const data *lists, error *err)
{
    if (lists == NULL)
        return STATUS_OK;
    rate_words *made = arena_zero(memory, lists->count + 1u, sizeof *made);
    for (uint32_t i = 0; made != NULL && i < lists->count; i++) {
        const data *entry = &lists->items[i];
        if (entry->count < 2)
            return error_set(err, STATUS_SYNTAX, "relations: rates: entry %u: a rate and words of its part were expected", i + 1);
        made[i] = (rate_words){ data_text(&entry->items[0], VIEW("")), texts(memory, entry, 1), entry->count - 1 };
        if (made[i].parts == NULL)
            made = NULL;
    }
    if (made == NULL)
        return error_set(err, STATUS_MEMORY, "relations: no memory");
    out->rates = made;
    out->rate_count = lists->count;
    return STATUS_OK;
}

/* Each entry: a name, and two lists of words: of a rate's part and whole, of what a difference is taken between. */
static status read_pairs(const quotient_words **out, uint32_t *count, arena *memory, const data *lists, error *err)
{
    if (lists == NULL)
        return STATUS_OK;
    quotient_words *made = arena_zero(memory, lists->count + 1u, sizeof *made);
    for (uint32_t i = 0; made != NULL && i < lists->count; i++) {
        const data *entry = &lists->items[i];
        if (entry->count != 3)
            return error_set(err, STATUS_SYNTAX, "relations: entry %u: a name and two lists of words were expected", i + 1);
        made[i] = (quotient_words){ data_text(&entry->items[0], VIEW("")), texts(memory, &entry->items[1], 0), texts(memory, &entry->items[2], 0),
                                    entry->items[1].count, entry->items[2].count };
        if (made[i].parts == NULL || made[i].wholes == NULL)
            made = NULL;
    }
    if (made == NULL)
        return error_set(err, STATUS_MEMORY, "relations: no memory");
    *out = made;
    *count = lists->count;
    return STATUS_OK;
}

static status name_differences(relation_words *made, arena *memory, error *err)
{
    wordset *names = wordset_new(memory);
    for (uint32_t i = 0; names != NULL && i < made->difference_count; i++)
        if (wordset_add(names, made->differences[i].rate, 1) != STATUS_OK)
            names = NULL;
    made->difference_names = names;
    return names != NULL ? STATUS_OK : error_set(err, STATUS_MEMORY, "relations: no memory");
}

static status read_phrases(relation_words *out, arena *memory, const language *l, error *err)
{
    const data *files[CLAIM_KINDS];
    char path[40];
    for (int kind = 0; kind < CLAIM_KINDS; kind++) {
        snprintf(path, sizeof path, "phrases/%s", claim_kind_names[kind]);
        files[kind] = language_data(l, path);
    }
    return phrasebook_compile(&out->book, memory, files, language_data(l, "phrases/classes"), err);
}

status relation_words_new(relation_words **out, arena *memory, const language *l, start_table *starts, error *err)
{
    relation_words *made = arena_zero(memory, 1, sizeof *made);
    const data *words = language_data(l, "relations");
    if (made == NULL)
        return error_set(err, STATUS_MEMORY, "relations: no memory");
    status s = read_sets(made, memory, words, err);
    if (s == STATUS_OK)
        s = read_class_sets(made, language_data(l, "phrases/classes"), err);
    if (s == STATUS_OK)
        s = make_search(made, memory, err);
    if (s == STATUS_OK)
        s = read_partitions(&made->partitions, &made->partition_count, memory, data_get(words, "partitions"), err);
    if (s == STATUS_OK)
        s = read_partitions(&made->kinds, &made->kind_count, memory, data_get(words, "kinds"), err);
    if (s == STATUS_OK)
        s = read_rates(made, memory, data_get(words, "rates"), err);
    if (s == STATUS_OK)
        s = read_pairs(&made->quotients, &made->quotient_count, memory, data_get(words, "quotients"), err);
    if (s == STATUS_OK)
        s = read_pairs(&made->differences, &made->difference_count, memory, data_get(words, "differences"), err);
    if (s == STATUS_OK)
        s = read_pairs(&made->odds_pairs, &made->odds_pair_count, memory, data_get(words, "odds_pairs"), err);
    if (s == STATUS_OK)
        s = name_differences(made, memory, err);
    if (s == STATUS_OK)
        s = read_phrases(made, memory, l, err);
    if (s != STATUS_OK)
        return s;
    start_table_add(starts, word_search_words(made->search), START_RELATION);
    start_table_add(starts, phrasebook_triggers(made->book), START_TRIGGER);
    *out = made;
    return STATUS_OK;
}

bool relation_words_in(const relation_words *w, words_kind kind, view text)
{
    uint32_t length;
    return wordset_find(w->sets[kind], text, 0, (uint32_t)text.length, &length, NULL) < text.length;
}
