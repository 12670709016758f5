package io.proofstream.system;

/** Where a message lies on topic {@code evidence.raw}. */
public record Place(int partition, long offset) {

  /** From {@code evidence.raw/3@42}. */
  static Place parse(String text) {
    String[] parts = text.split("[/@]");
    return new Place(Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
  }

  /** In a query: rows of this message. */
  public String condition() {
    return "_partition = %d AND _offset = %d".formatted(partition, offset);
  }

  @Override
  public String toString() {
    return "evidence.raw/" + partition + "@" + offset;
  }
}
