/** Parts of centuries, and the year so far; all is invented. Lines as in dates.ts. */
export const centuryCases = `
- | es | F | El molino se levantó a finales del siglo XVIII. | The mill was built in the early eighteenth century.
- | es | T | El molino se levantó a finales del siglo XVIII. | The mill was built in the late eighteenth century.
- | es | T | El molino se levantó a finales del siglo XVIII. | The mill was built at the end of the 18th century.
- | es | T | El molino se levantó a finales del siglo XVIII. | The mill was built in the eighteenth century.
- | es | T | El molino se levantó a finales del siglo XVIII. | The mill was built in the second half of the 18th century.
- | es | F | El molino se levantó a mediados del siglo XVIII. | The mill was built in the late eighteenth century.
- | es | T | El molino se levantó en 1788. | The mill was built in the late eighteenth century.
- | es | F | El molino se levantó en 1788. | The mill was built in the early eighteenth century.
- | pt-BR | F | O moinho é do início do século XX. | The mill is of the mid-twentieth century.
- | pt-BR | T | O moinho é da segunda metade do século XX. | The mill is of the second half of the twentieth century.
- | pt-BR | F | O moinho é da segunda metade do século XX. | The mill is of the first half of the twentieth century.
- | fr | T | Le moulin date de la fin du XIXe siècle. | The mill dates from the late nineteenth century.
- | fr | F | Le moulin date du début du XIXe siècle. | The mill dates from the late nineteenth century.
- | en | T | The mill dates from the early 19th century. | The mill dates from the early nineteenth century.
2019-09-05 | es | T | En lo que va del año se abrieron doce museos. | Twelve museums have opened so far in 2019.
2019-09-05 | es | F | En lo que va del año se abrieron doce museos. | Twelve museums were opened in 2018.
2019-09-05 | pt-BR | T | Desde o início do ano abriram doze museus. | Twelve museums opened in 2019.
2019-09-05 | fr | T | Douze musées ont ouvert depuis le début de l'année. | Twelve museums opened in 2019.
`;
