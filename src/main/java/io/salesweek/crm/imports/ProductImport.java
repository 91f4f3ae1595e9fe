package io.salesweek.crm.imports;

import io.salesweek.crm.Product;
import io.salesweek.crm.imports.ProductImport.ProductRow;
import io.salesweek.crm.persistence.ProductEntity;
import io.salesweek.crm.persistence.ProductRepository;
import io.salesweek.imports.Column;
import io.salesweek.imports.Given;
import io.salesweek.imports.ImportKind;
import io.salesweek.imports.ImportSession;
import io.salesweek.imports.Row;
import io.salesweek.imports.UpsertSession;
import io.salesweek.metric.Decimals;
import io.salesweek.metric.Metrics;
import java.util.List;
import org.springframework.stereotype.Component;

/** Files of products: CONTRACT.md, "CSV". */
@Component
class ProductImport implements ImportKind<ProductRow> {

    record ProductRow(Product product, Given given) {}

    private static final List<Column> COLUMNS = List.of(
            Column.required("id"), Column.required("name"), Column.optional("price"), Column.optional("currency"));

    private final ProductRepository products;
    private final Metrics metrics;

    ProductImport(ProductRepository products, Metrics metrics) {
        this.products = products;
        this.metrics = metrics;
    }

    @Override
    public String name() {
        return "products";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public ImportSession<ProductRow> begin(String by) {
        return new Session();
    }

    private class Session extends UpsertSession<ProductRow, String, ProductEntity, Product> {

        Session() {
            super(products);
        }

        @Override
        public ProductRow read(Row row) {
            Product product = new Product(
                    row.requiredId("id"),
                    row.required("name"),
                    Decimals.notNegative("price", row.decimal("price")),
                    Currencies.of(row, metrics.currency()));
            return new ProductRow(product, Given.of(row, COLUMNS));
        }

        @Override
        protected String id(ProductRow row) {
            return row.product().id();
        }

        @Override
        protected Product content(ProductEntity stored) {
            return stored.product();
        }

        @Override
        protected Product merged(ProductRow row, Product before) {
            // Without a price in the file the stored one stays, and its currency with it.
            return before == null || row.given().columns().contains("price")
                    ? row.product()
                    : new Product(before.id(), row.product().name(), before.price(), before.currency());
        }

        @Override
        protected ProductEntity fresh(ProductRow row, Product content) {
            return new ProductEntity(content);
        }

        @Override
        protected void set(ProductEntity stored, Product content) {
            stored.set(content);
        }
    }
}
