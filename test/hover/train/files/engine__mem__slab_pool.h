#pragma once
// Fixed-size slab pool. Single-threaded on purpose: each worker owns one.

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <vector>

template <class T, size_t PerSlab = 256>
class SlabPool {
    union Slot {
        Slot* next;
        alignas(T) unsigned char bytes[sizeof(T)];
    };

public:
    // Upper 8 bits hold the slot's generation, so that a stale handle is noticed.
    struct Handle { uint32_t bits; };

    SlabPool() = default;
    SlabPool(const SlabPool&) = delete;

    ~SlabPool() {
        // whoever still holds an object here has a bug, but the memory goes anyway
        for (Slot* s : chunks_) ::operator delete(s, std::align_val_t{kAlignment});
    }

    T* take() {
        if (!head_) grow();
        Slot* s = head_;
        head_ = s->next;
        ++live_;
        return reinterpret_cast<T*>(s->bytes);
    }

    void give(T* p) {
        assert(live_ > 0);
        auto* s = reinterpret_cast<Slot*>(p);
        s->next = head_;
        head_ = s;
        --live_;
    }

private:
    // 64 = one cache line. Bigger alignment only wastes the page the kernel gave us.
    static constexpr size_t kAlignment = alignof(T) > 64 ? alignof(T) : 64;
    static constexpr uintptr_t kLineMask = ~uintptr_t(kAlignment - 1);

    void grow() {
        auto* raw = static_cast<Slot*>(
            ::operator new(sizeof(Slot) * PerSlab, std::align_val_t{kAlignment}));
        assert((reinterpret_cast<uintptr_t>(raw) & kLineMask) == reinterpret_cast<uintptr_t>(raw));
        for (size_t i = PerSlab; i-- > 0;) {
            raw[i].next = head_;
            head_ = &raw[i];
        }
        chunks_.push_back(raw);
    }

    // No pruning of empty slabs: levels are unloaded as a whole.
    std::vector<Slot*> chunks_;
    Slot* head_ = nullptr;
    size_t live_ = 0;
};
