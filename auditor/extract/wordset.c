#include "extract/wordset.h"

#include "base/hash.h"

typedef struct {
    view word;              /* .start NULL: free */
    uint32_t value;
} slot;

struct wordset {
    arena *memory;
    slot *slots;            /* a power of two, at most half full */
    uint32_t size, count;
    uint64_t lengths[2];    /* bit n: some word has n bytes */
    uint64_t starts[256];   /* bit n of starts[start_of(w)]: some word that starts so has n bytes, or 63 and more */
    uint32_t longest;
};

enum { LONGEST_WORD = 127 };

wordset *wordset_new(arena *memory)
{
    wordset *set = arena_zero(memory, 1, sizeof *set);
    if (set != NULL)
        set->memory = memory;
    return set;
}

static slot *place_of(const wordset *set, view word)
{
    uint32_t mask = set->size - 1, place = (uint32_t)hash_bytes(word) & mask;
    while (set->slots[place].word.start != NULL && !view_equal(set->slots[place].word, word))
        place = (place + 1) & mask;
    return &set->slots[place];
}

static bool grow(wordset *set)
{
    slot *old = set->slots;
    uint32_t old_size = set->size, size = old_size > 0 ? old_size * 2 : 64;
    slot *slots = arena_zero(set->memory, size, sizeof *slots);
    if (slots == NULL)
        return false;
    set->slots = slots;
    set->size = size;
    for (uint32_t i = 0; i < old_size; i++)
        if (old[i].word.start != NULL)
            *place_of(set, old[i].word) = old[i];
    return true;
}

/* Eight bits of the first character: Han differ in their last two bytes. */
static uint32_t start_of(view text, uint32_t at)
{
    unsigned char a = (unsigned char)text.start[at];
    if (a < 0xE0 || at + 2 >= text.length)
        return a;
    return ((unsigned char)text.start[at + 1] << 6 ^ (unsigned char)text.start[at + 2] ^ (unsigned char)text.start[at + 1] >> 2) & 255u;
}

static bool has_length(const wordset *set, uint32_t length)
{
    return set->lengths[length / 64] >> (length % 64) & 1;
}

status wordset_add(wordset *set, view word, uint32_t value)
{
    if (word.length == 0 || word.length > LONGEST_WORD)
        return STATUS_OK;
    if (set->count * 2 >= set->size && !grow(set))
        return STATUS_MEMORY;
    slot *s = place_of(set, word);
    if (s->word.start != NULL)
        return STATUS_OK;
    *s = (slot){ word, value };
    set->count++;
    set->lengths[word.length / 64] |= UINT64_C(1) << (word.length % 64);
    set->starts[start_of(word, 0)] |= UINT64_C(1) << (word.length < 63 ? word.length : 63);
    if (word.length > set->longest)
        set->longest = (uint32_t)word.length;
    return STATUS_OK;
}

status wordset_add_list(wordset *set, const data *list, uint32_t value, const char *what, error *err)
{
    if (list == NULL)
        return STATUS_OK;
    if (list->kind != DATA_TABLE)
        return error_set(err, STATUS_SYNTAX, "%s: a list of texts was expected", what);
    for (uint32_t i = 0; i < list->count; i++) {
        if (list->items[i].kind != DATA_TEXT)
            return error_set(err, STATUS_SYNTAX, "%s: entry %u: a text was expected", what, i + 1);
        if (wordset_add(set, list->items[i].text, value) != STATUS_OK)
            return error_set(err, STATUS_MEMORY, "%s: no memory", what);
    }
    return STATUS_OK;
}

static uint32_t matched(const wordset *set, view word, uint32_t *value)
{
    const slot *s = place_of(set, word);
    if (s->word.start == NULL)
        return 0;
    if (value != NULL)
        *value = s->value;
    return (uint32_t)word.length;
}

uint32_t wordset_at(const wordset *set, view text, uint32_t at, uint32_t *value)
{
    if (at >= text.length)
        return 0;
    uint64_t lengths = set->starts[start_of(text, at)];
    if (lengths == 0)
        return 0;
    uint32_t left = (uint32_t)text.length - at, length = set->longest < left ? set->longest : left;
    for (; length >= 63; length--)
        if (has_length(set, length) && matched(set, (view){ text.start + at, length }, value) > 0)
            return length;
    lengths &= (UINT64_C(1) << (length + 1)) - 1;
    for (; lengths != 0; lengths &= ~(UINT64_C(1) << length)) {
        length = 63 - (uint32_t)__builtin_clzll(lengths);
        if (matched(set, (view){ text.start + at, length }, value) > 0)
            return length;
    }
    return 0;
}

uint32_t wordset_before(const wordset *set, view text, uint32_t end, uint32_t *value)
{
    uint32_t length = set->longest < end ? set->longest : end;
    for (; length > 0; length--)
        if (has_length(set, length) && matched(set, (view){ text.start + end - length, length }, value) > 0)
            return length;
    return 0;
}

bool wordset_has(const wordset *set, view text)
{
    return set->count > 0 && text.length <= set->longest && text.length > 0 && matched(set, text, NULL) > 0;
}

uint32_t wordset_find(const wordset *set, view text, uint32_t from, uint32_t to, uint32_t *length, uint32_t *value)
{
    for (uint32_t at = from; at < to; at++) {
        if (((unsigned char)text.start[at] & 0xC0) == 0x80)
            continue;
        uint32_t n = wordset_at(set, (view){ text.start, to }, at, value);
        if (n > 0) {
            *length = n;
            return at;
        }
    }
    return to;
}
