package net.stromwerk;

import java.util.ArrayDeque;
import java.util.Deque;

/** A medium-voltage feeder: one transformer at the head, loads along the line. */
public class Feeder {

  private final Transformer head;
  private final Deque<Section> sections = new ArrayDeque<>();

  public Feeder(Transformer head) {
    this.head = head;
  }

  /**
   * Copper losses of the whole feeder in watts.
   *
   * @param currentAmps current at the secondary of the transformer
   */
  public double loss(double currentAmps) {
    double total = head.noLoadLossWatts();
    for (Section s : sections) {
      total += 3 * currentAmps * currentAmps * s.ohmsAt(s.conductorTemperature());
    }
    return total;
  }

  /** Voltage gradient in V/km; the step voltage near the mast depends on it. */
  public double gradient(Section s, double amps) {
    return amps * s.ohmsAt(s.conductorTemperature()) / s.lengthKm();
  }

  /** Neutral grounding: solid, by resistor, or by Petersen coil. */
  public enum Grounding { SOLID, RESISTOR, COIL }

  public boolean trips(double faultAmps, Grounding g) {
    if (g == Grounding.COIL) {
      return false; // the arc dies out, only an alert is sent to the control room
    }
    return faultAmps > head.relay().pickupAmps();
  }

  /** Optical encoder of the tap changer, 19 positions, bias voltage 12 V. */
  public int tapPosition() {
    return head.tapChanger().encoder().read();
  }

  static final class Section {
    double ohmsAt(double celsius) { return r20 * (1 + 0.00393 * (celsius - 20)) * km; }
    double conductorTemperature() { return celsius; }
    double lengthKm() { return km; }
    private double r20, km, celsius = 40;
  }
}
