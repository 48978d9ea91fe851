"use server";

import { defineAction } from "@/lib/access/action/define-action";
import { addProduct, editProduct } from "./commands/product";
import { addProductInput, editProductInput } from "./schema";

export const addProductAction = defineAction({
  name: "products.addProduct",
  permission: "product:manage",
  input: addProductInput,
  run: addProduct,
  redirectTo: () => "/products",
});

export const editProductAction = defineAction({
  name: "products.editProduct",
  permission: "product:manage",
  input: editProductInput,
  run: editProduct,
});
