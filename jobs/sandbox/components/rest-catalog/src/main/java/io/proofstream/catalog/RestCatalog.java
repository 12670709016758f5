package io.proofstream.catalog;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.rest.RESTCatalogAdapter;
import org.apache.iceberg.rest.RESTCatalogServlet;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;

/**
 * Iceberg's own REST catalog, the one in its {@code iceberg-rest-fixture} image. That image's main
 * class listens on all interfaces, and the protocol has no login there: this one takes an address.
 */
public final class RestCatalog {
  private RestCatalog() {}

  /** Host, port, then {@code key=value} properties of the catalog behind it. */
  public static void main(String[] arguments) throws Exception {
    Map<String, String> properties = new HashMap<>();
    for (int i = 2; i < arguments.length; i++) {
      String[] pair = arguments[i].split("=", 2);
      properties.put(pair[0], pair[1]);
    }
    RESTCatalogAdapter adapter =
        new RESTCatalogAdapter(CatalogUtil.buildIcebergCatalog("rest_backend", properties, null));
    ServletContextHandler everything = new ServletContextHandler();
    everything.addServlet(new ServletHolder(new RESTCatalogServlet(adapter)), "/*");
    Server server = new Server(new InetSocketAddress(arguments[0], Integer.parseInt(arguments[1])));
    server.setHandler(everything);
    server.start();
    server.join();
  }
}
