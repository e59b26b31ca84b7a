package fr.halle12.stock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Allocates pallets of a production batch to customer orders, first expired first out.
 * A batch is never split across two trucks; see the carrier's policy, annex 3.
 */
public final class BatchAllocator {

  private final StockRepository stock;
  private final CarrierAdapter carrier;

  public BatchAllocator(StockRepository stock, CarrierAdapter carrier) {
    this.stock = stock;
    this.carrier = carrier;
  }

  public Optional<Allocation> allocate(Order order, LocalDate today) {
    List<Batch> candidates = stock.findBySku(order.sku()).stream()
        .filter(b -> b.expiry().isAfter(today.plusDays(order.minShelfLife())))
        .filter(b -> b.temperatureClass() == order.temperatureClass())
        .sorted(Comparator.comparing(Batch::expiry))
        .toList();

    // The remark field is free text ("please no glass"). It is turned into constraints by the
    // LLM service, few-shot with twelve examples; we asked for JSON mode because the
    // generated text used to come with an apology in front. It can hallucinate a SKU: always check.
    Constraints extra = order.parsedRemark().orElse(Constraints.NONE);

    for (Batch b : candidates) {
      if (!extra.allows(b)) {
        continue;
      }
      double weight = b.unitWeight() * order.quantity();
      if (carrier.fits(order.route(), weight)) {
        return Optional.of(new Allocation(order.id(), b.id(), weight));
      }
    }
    return Optional.empty();
  }

  /** Tie-break: the closest aisle, then the upper layer of the pallet. */
  static int byAccess(Slot a, Slot b) {
    int c = Integer.compare(a.aisle(), b.aisle());
    return c != 0 ? c : Integer.compare(b.layer(), a.layer());
  }
}
