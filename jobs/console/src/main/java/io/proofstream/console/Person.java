package io.proofstream.console;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Who sits here, and under which address this machine is seen. Both are what this machine says of
 * itself; only a signature proves more.
 */
public record Person(String name, String address) {
  /**
   * @param bootstrap where the message goes: {@code host:port,...}
   */
  public static Person atThisMachine(String bootstrap) {
    return new Person(System.getProperty("user.name"), addressTowards(bootstrap));
  }

  public Person named(String other) {
    return other == null ? this : new Person(other, address);
  }

  /** Of the card that would be used to go there; nothing is sent. Null if none can be told. */
  private static String addressTowards(String bootstrap) {
    String first = bootstrap.split(",", 2)[0];
    int colon = first.lastIndexOf(':');
    try (DatagramSocket socket = new DatagramSocket()) {
      String host = first.substring(0, colon).replaceAll("[\\[\\]]", "");
      socket.connect(
          new InetSocketAddress(
              InetAddress.getByName(host), Integer.parseInt(first.substring(colon + 1))));
      return withoutCard(socket.getLocalAddress());
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  /** An address as headers may have it: what follows % is a card's name on this machine. */
  public static String withoutCard(InetAddress address) {
    return address.getHostAddress().replaceFirst("%.*", "");
  }
}
