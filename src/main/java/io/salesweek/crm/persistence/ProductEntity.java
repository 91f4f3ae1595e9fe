package io.salesweek.crm.persistence;

import io.salesweek.crm.Product;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** A row of {@code product}. */
@Entity
@Table(name = "product")
public class ProductEntity extends StoredById {

    private String name;
    private BigDecimal price;
    private String currency;

    protected ProductEntity() {}

    public ProductEntity(Product product) {
        super(product.id());
        set(product);
    }

    public final void set(Product product) {
        name = product.name();
        price = product.price();
        currency = product.currency();
    }

    public Product product() {
        return new Product(getId(), name, price, currency);
    }
}
